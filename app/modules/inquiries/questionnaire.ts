import { z } from 'zod'
import file from './data/questionnaires.json' with { type: 'json' }

const text = z.object({ fr: z.string().min(1), en: z.string().min(1) })

const reference = z.object({
  label: z.string().min(1),
  says: z.string().min(1),
  /** Where it was found, and on which day. */
  source: z.string().min(1),
  date: z.iso.date(),
  /** Read in a copy of the text itself; anything else is shown « à confirmer » and stays out of letters. */
  verified: z.boolean(),
})

const question = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  question: text,
  why: text,
  references: z.array(reference).min(1),
  /** What the answer changes in the registers. */
  changes: text,
})

const questionnaire = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.iso.date(),
  points: z.array(z.string()).min(1),
  title: text,
  about: text,
  /** French only: they are printed in letters. */
  object: z.string().min(1),
  opening: z.array(z.string().min(1)).min(1),
  /** Instead, when the letter is about functions that the vendor imposes. */
  opening_imposed: z.array(z.string().min(1)).min(1),
  closing: z.array(z.string().min(1)).min(1),
  questions: z
    .array(question)
    .min(1)
    .max(30)
    .refine(list => new Set(list.map(({ id }) => id)).size === list.length),
})

const questionnaireFile = z.object({
  version: z.iso.date(),
  notice: text,
  questionnaires: z
    .array(questionnaire)
    .min(1)
    .refine(list => new Set(list.map(({ id, version }) => `${id} ${version}`)).size === list.length),
})

export type Questionnaire = z.infer<typeof questionnaire>
export type Question = z.infer<typeof question>

/** Every version of every questionnaire, checked once when the module loads. */
export const questionnaires: readonly Questionnaire[] = questionnaireFile.parse(file).questionnaires

/** The latest version of each, for new letters. */
export const currentQuestionnaires: readonly Questionnaire[] = questionnaires.filter(
  one => !questionnaires.some(other => other.id === one.id && other.version > one.version),
)

/** The very text that a letter bears: its version is never rewritten. */
export function questionnaireOf({ questionnaire, version }: { questionnaire: string; version: string }): Questionnaire {
  const found = questionnaires.find(one => one.id === questionnaire && one.version === version)
  if (!found) throw new Error(`no version ${version} of the questionnaire ${questionnaire}`)
  return found
}
