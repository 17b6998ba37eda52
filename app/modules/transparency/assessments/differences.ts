import type { Answers } from './answers.ts'
import { riskFields } from './answers.ts'
import { questionsOf, risksOf, type Form } from './form.ts'

/** One thing that is not said as it was in the last validated version. */
export interface Difference {
  /** Title of the question or of the risk. */
  about: string
  /** For a risk, which part of it; for the conclusion, which field. */
  part: string | null
  before: string | null
  after: string | null
}

interface Version {
  answers: Answers
  summary: string | null
  residual_risk: string | null
  dpo_opinion: string | null
}

/** Question by question, what changed from one version to the other. */
export function differencesBetween(form: Form, before: Version, after: Version): Difference[] {
  const questions = questionsOf(form).map(({ key, text }) => ({
    about: text,
    part: null,
    before: before.answers.texts[key]?.text || null,
    after: after.answers.texts[key]?.text || null,
  }))
  const risks = risksOf(form).flatMap(({ key, title }) =>
    riskFields.map(part => ({
      about: title,
      part,
      before: before.answers.risks[key]?.[part] ?? null,
      after: after.answers.risks[key]?.[part] ?? null,
    })),
  )
  const conclusion = (['residual_risk', 'summary', 'dpo_opinion'] as const).map(part => ({
    about: 'conclusion',
    part,
    before: before[part],
    after: after[part],
  }))
  return [...questions, ...risks, ...conclusion].filter(one => one.before !== one.after)
}
