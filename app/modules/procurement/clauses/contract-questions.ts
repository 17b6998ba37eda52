import { z } from 'zod'
import file from './data/contract-questions.json' with { type: 'json' }
import { modelClauses } from './library.ts'

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const condition = z.record(z.string(), z.array(z.string()).min(1))
const levels = ['mandatory', 'recommended', 'if-ai'] as const
const questionsFile = z
  .strictObject({
    version: z.iso.date(),
    source: z.string(),
    questions: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z_]+$/),
        label: bilingual,
        help: bilingual.optional(),
        choices: z.array(z.strictObject({ value: z.string(), label: bilingual })).min(2),
      }),
    ),
    rules: z.array(
      z.strictObject({
        topic: z.string(),
        level: z.enum(levels),
        /** Any of these; each asks all its answers. Empty: always. */
        when: z.array(condition),
        reason: bilingual,
        /** Does not bind as long as its question has no answer. */
        waits: z.boolean().default(false),
      }),
    ),
  })
  .refine(
    ({ rules }) => modelClauses.every(({ id }) => rules.some(({ topic }) => topic === id)),
    'a rule for each topic',
  )
  .refine(
    ({ rules, questions }) =>
      rules.every(({ when, topic }) => {
        const known = (id: string, values: readonly string[]) =>
          values.every(value => questions.some(one => one.id === id && one.choices.some(c => c.value === value)))
        return (
          modelClauses.some(({ id }) => id === topic) &&
          when.every(all => Object.entries(all).every(([id, values]) => known(id, values)))
        )
      }),
    'rules speak of questions, answers and topics that exist',
  )

const read = questionsFile.parse(file)
export const contractQuestions = read.questions
export type Level = (typeof levels)[number]

/** What was answered; a question without an answer is not there. */
export type Answers = Readonly<Record<string, string>>

export const answersInput = z
  .record(z.string(), z.string())
  .refine(
    given =>
      Object.entries(given).every(([id, value]) =>
        contractQuestions.some(one => one.id === id && one.choices.some(choice => choice.value === value)),
      ),
    'kernel.invalid-value',
  )

export interface Proposal {
  topic: string
  level: Level
  /** `unknown`: a question that decides has no answer yet; a mandatory topic counts all the same. */
  applies: 'yes' | 'unknown'
  reason: { fr: string; en: string }
}

const strength: Record<Level, number> = { mandatory: 3, 'if-ai': 2, recommended: 1 }

/** The topics worth a clause in such a contract, at their strongest level, with the reason; in the order of topics. */
export function proposeTopics(answers: Answers): Proposal[] {
  return modelClauses.flatMap(({ id }) => {
    const found = read.rules
      .filter(({ topic }) => topic === id)
      .flatMap(({ when, level, reason, waits }): Proposal[] => {
        const applies = holds(when, answers)
        return applies === 'no' || (applies === 'unknown' && waits) ? [] : [{ topic: id, level, reason, applies }]
      })
    const sure = found.filter(({ applies }) => applies === 'yes')
    const [strongest] = (sure.length > 0 ? sure : found).toSorted((a, b) => strength[b.level] - strength[a.level])
    // A stronger level that may yet apply is not hidden by a weaker one that does.
    const mayBind = found.find(({ level }) => level === 'mandatory')
    const kept = mayBind && strongest?.level !== 'mandatory' ? mayBind : strongest
    return kept ? [kept] : []
  })
}

/** Topics that the law makes mandatory for such a contract, unanswered questions included: what coverage counts. */
export function mandatoryTopics(answers: Answers): string[] {
  return proposeTopics(answers).flatMap(({ topic, level }) => (level === 'mandatory' ? [topic] : []))
}

function holds(when: readonly z.infer<typeof condition>[], answers: Answers): 'yes' | 'no' | 'unknown' {
  if (when.length === 0) return 'yes'
  const each = when.map(all => {
    const said = Object.entries(all).map(([id, values]) => {
      const answer = answers[id]
      return answer === undefined ? 'unknown' : values.includes(answer) ? 'yes' : 'no'
    })
    return said.includes('no') ? 'no' : said.includes('unknown') ? 'unknown' : 'yes'
  })
  return each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no'
}

/** What the register of contracts already knows; what a person answered stands above it. */
export function answersFrom(contract: { kind: string; service: string | null; months: number | null }): Answers {
  const concession = contract.kind === 'concession' || contract.kind === 'dsp'
  return {
    concession: concession ? 'yes' : 'no',
    ...(concession && contract.service ? { service: contract.service } : {}),
    ...(contract.months === null ? {} : { long: contract.months > 24 ? 'yes' : 'no' }),
  }
}
