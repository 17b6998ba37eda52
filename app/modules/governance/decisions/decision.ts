import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import type { Work } from '#kernel/scope.ts'
import { loadActions } from '#plan/action.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { checkDatasets } from '../check-datasets.ts'
import { lockedDecision, type Decision } from './load-decisions.ts'
import { isOpen } from './standing.ts'

/** What was decided, on whose account, with which vote. */
export const decisionInput = z.object({
  subject: fields.line(200),
  decided: fields.paragraph(4_000),
  reasons: fields.paragraph(4_000).nullish(),
  responsible: fields.line(160).nullish(),
  decides: fields.line(160).nullish(),
  pays: fields.line(160).nullish(),
  votes_for: fields.count.nullish(),
  votes_against: fields.count.nullish(),
  votes_abstain: fields.count.nullish(),
  dissent: fields.paragraph(4_000).nullish(),
  agreement_ids: z.array(fields.id).max(50).optional(),
  action_id: fields.id.nullish(),
  decided_on: fields.civilDate,
  owner: fields.line(160).nullish(),
  review_on: fields.civilDate.nullish(),
})

interface Tied {
  dataset_ids?: readonly string[] | undefined
  agreement_ids?: readonly string[] | undefined
  action_id?: string | null | undefined
}

/** What a decision names must exist here; a day that has not come was not decided on. */
export async function checkDecision(scope: Work, input: Tied & { decided_on: string }): Promise<void> {
  if (input.decided_on > today(scope)) throw new Invalid({ decided_on: { key: 'governance.not-yet' } })
  await checkDatasets(scope, input.dataset_ids)
  if (input.agreement_ids?.length) {
    const known = new Set((await loadAgreements(scope)).map(({ id }) => id))
    if (!input.agreement_ids.every(id => known.has(id)))
      throw new Invalid({ agreement_ids: { key: 'governance.no-agreement' } })
  }
  if (input.action_id && !(await loadActions(scope)).some(({ id }) => id === input.action_id))
    throw new Invalid({ action_id: { key: 'governance.no-action' } })
}

/** The decision, as long as nobody closed or dropped it. */
export async function openDecision(scope: Work, id: string): Promise<Decision> {
  const decision = await lockedDecision(scope, id)
  if (!isOpen(decision.standing)) throw new Conflict('governance.decision-closed')
  return decision
}

/** A day between the decision and today. */
export function checkDay(scope: Work, { decided_on }: Pick<Decision, 'decided_on'>, field: string, day: string): void {
  if (day > today(scope)) throw new Invalid({ [field]: { key: 'governance.not-yet' } })
  if (day < decided_on) throw new Invalid({ [field]: { key: 'governance.before-decision' } })
}
