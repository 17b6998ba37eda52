import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

/** Takes a decision recorded by mistake off the action and the report; it is kept with the reason. */
export const archiveDecision = command({
  name: 'plan.archive-decision',
  summary: { fr: 'Retirer une décision enregistrée par erreur', en: 'Remove a decision recorded by mistake' },
  needs: 'plan.steer',
  input: archiving,
  http: 'POST /decisions/:id/archive',
  run: (scope, input) => archiveRow(scope, 'plan.action_decision', input),
})
