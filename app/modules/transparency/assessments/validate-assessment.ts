import { z } from 'zod'
import { addMonths, today } from '#kernel/clock.ts'
import { Conflict, Invalid, type FieldProblem } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { residuals, worstOf, type Residual } from './answers.ts'
import { formOf, reviewMonths } from './form.ts'
import { loadAssessment, type Assessment } from './load-assessments.ts'
import { meetDuties } from './meet-duties.ts'
import { openDraft, writeAssessment } from './open-draft.ts'
import { unsettled } from './progress.ts'

/** The authority holds this version, by a named function; from then on it never changes, and its duties are met. */
export const validateAssessment = command({
  name: 'transparency.validate-assessment',
  summary: { fr: 'Valider une analyse d’impact', en: 'Validate an impact assessment' },
  needs: 'transparency.assess',
  input: z.object({
    id: fields.id,
    validated_role: fields.line(160),
    summary: fields.paragraph(4_000).nullish(),
    residual_risk: z.enum(residuals).nullish(),
    dpo_opinion: fields.paragraph(8_000).nullish(),
  }),
  http: 'POST /assessments/:id/validate',
  async run(scope, { id, validated_role, ...sent }) {
    const draft = await openDraft(scope, id)
    const { summary = draft.summary, residual_risk = draft.residual_risk, dpo_opinion = draft.dpo_opinion } = sent
    refuseLack(draft, { summary, residual_risk, dpo_opinion })
    const left = formOf(draft.kind).sections.flatMap(section => unsettled(section, draft.answers))
    if (left.length > 0)
      throw new Conflict('transparency.assessment-incomplete', { count: left.length, first: left[0] ?? '' })
    const now = today(scope)
    await writeAssessment(scope, id, {
      summary,
      residual_risk,
      dpo_opinion,
      state: 'validated',
      validated_by: actorName(scope.actor),
      validated_role,
      validated_on: now,
      review_on: addMonths(now, reviewMonths),
    })
    await meetDuties(scope, await loadAssessment(scope, id))
  },
})

interface Conclusion {
  summary: string | null
  residual_risk: Residual | null
  dpo_opinion: string | null
}

/** What remains of the whole is at least what remains of its gravest risk. */
function refuseLack({ kind, answers }: Assessment, { summary, residual_risk, dpo_opinion }: Conclusion): void {
  const wrong: Record<string, FieldProblem> = {}
  const worst = worstOf(answers.risks)
  if (!summary) wrong.summary = { key: 'kernel.required' }
  if (!residual_risk) wrong.residual_risk = { key: 'kernel.required' }
  else if (worst && residuals.indexOf(residual_risk) < residuals.indexOf(worst))
    wrong.residual_risk = {
      key: worst === 'high' ? 'transparency.residual-below-high' : 'transparency.residual-below-medium',
    }
  if (kind === 'dpia' && !dpo_opinion) wrong.dpo_opinion = { key: 'transparency.opinion-needed' }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
}
