import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { residuals, sentRisks, sentTexts, type Answers, type RatedRisk } from './answers.ts'
import { dataVersion, formOf, questionsOf, risksOf } from './form.ts'
import { openDraft, writeAssessment } from './open-draft.ts'

/** Keeps what was written, complete or not; whatever is sent counts as read. Only what is given changes. */
export const saveAssessment = command({
  name: 'transparency.save-assessment',
  summary: { fr: 'Enregistrer les réponses d’une analyse d’impact', en: 'Save the answers of an impact assessment' },
  needs: 'transparency.assess',
  input: z.object({
    id: fields.id,
    texts: sentTexts.optional(),
    risks: sentRisks.optional(),
    summary: fields.paragraph(4_000).nullish(),
    residual_risk: z.enum(residuals).nullish(),
    dpo_opinion: fields.paragraph(8_000).nullish(),
  }),
  http: 'PUT /assessments/:id',
  async run(scope, { id, texts = {}, risks = {}, ...conclusion }) {
    const { kind, answers } = await openDraft(scope, id)
    const form = formOf(kind)
    refuseUnknown('texts', texts, questionsOf(form))
    refuseUnknown('risks', risks, risksOf(form))
    const kept: Answers = { data_version: dataVersion, texts: { ...answers.texts }, risks: { ...answers.risks } }
    for (const [key, text] of Object.entries(texts)) {
      const before = answers.texts[key]
      const origin = before && before.text === text ? before.origin : null
      kept.texts[key] = { text: text ?? '', origin, record: before?.record ?? null, read: true }
    }
    for (const [key, risk] of Object.entries(risks)) kept.risks[key] = rerated(answers.risks[key] ?? blank, risk)
    await writeAssessment(scope, id, { ...conclusion, answers: kept })
  },
})

const blank = { likelihood: null, severity: null, existing: null, further: null, residual: null, read: false }

function rerated(before: RatedRisk, sent: z.output<typeof sentRisks>[string]): RatedRisk {
  const { likelihood = before.likelihood, severity = before.severity, residual = before.residual } = sent
  const { existing = before.existing, further = before.further } = sent
  return { likelihood, severity, existing, further, residual, read: true }
}

function refuseUnknown(where: string, sent: object, known: readonly { key: string }[]): void {
  const stranger = Object.keys(sent).find(key => !known.some(one => one.key === key))
  if (stranger) throw new Invalid({ [`${where}.${stranger}`]: { key: 'transparency.no-such-question' } })
}
