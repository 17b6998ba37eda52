import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/questions.json' with { type: 'json' }
import { isFactName, kindOf, factNames, type FactName } from './fact-table.ts'

const answer = z.union([z.boolean(), z.string()])

const entry = z
  .strictObject({
    fact: z.string().refine(isFactName),
    theme: z.string(),
    text: french,
    help: french.optional(),
    /** Answers of a code or of a list in plain words; lists of the law bring theirs from their own files. */
    options: z.array(z.strictObject({ value: z.string(), label: french })).default([]),
    /** Of a list: what « none of these » is called. */
    none: french.optional(),
    /** For who does not know: the first « yes » answers the fact, hence the more careful answers stand first. */
    helpers: z.array(z.strictObject({ text: french, yes: answer })).default([]),
    /** Questions to vendors whose answers help here. */
    vendor: z.array(z.string()).default([]),
  })
  .refine(({ fact, options, none, helpers }) => {
    const kind = kindOf(fact)
    const codes: readonly unknown[] = kind.kind === 'flag' ? [true, false] : 'codes' in kind ? kind.codes : []
    const labelled = options.length === 0 || options.map(({ value }) => value).join() === codes.join()
    const needed = kind.kind === 'code' ? options.length > 0 : (kind.kind === 'codes') === (none !== undefined)
    return labelled && needed && helpers.every(({ yes }) => codes.includes(yes))
  }, 'options must be those of the fact, and helpers must give one of its values')

/** Each fact is asked once; the day for which the law is read is nobody’s answer. */
const asked = factNames.filter(name => name !== 'as_of')

const schema = z
  .strictObject({
    version: z.iso.date(),
    source: z.string().min(1),
    themes: z.array(z.strictObject({ id: z.string(), title: french, lead: french })),
    questions: z.array(entry),
  })
  .refine(({ themes, questions }) => questions.every(({ theme }) => themes.some(({ id }) => id === theme)))
  .refine(
    ({ questions }) =>
      questions
        .map(({ fact }) => fact)
        .toSorted()
        .join() === asked.toSorted().join(),
  )

const parsed = schema.parse(file)
export type Question = (typeof parsed.questions)[number]

export const questionnaireVersion = parsed.version
export const themes = parsed.themes
export const questions: readonly Question[] = parsed.questions

const byFact = new Map(questions.map(one => [one.fact, one]))

/** How a person is asked for that fact, in French. */
export function question(name: FactName): string {
  return byFact.get(name)?.text ?? 'À quel jour faut-il lire la loi\u202f?'
}

/** The whole question; throws for `as_of`, that no questionnaire asks. */
export function questionOf(name: FactName): Question {
  const found = byFact.get(name)
  if (!found) throw new Error(`questions.json has no « ${name} »`)
  return found
}
