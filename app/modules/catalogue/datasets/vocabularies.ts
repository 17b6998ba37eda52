import { z } from 'zod'
import { plainWords, type Language } from '#kernel/texts.ts'
import formatFile from './data/formats.json' with { type: 'json' }
import frequencyFile from './data/frequencies.json' with { type: 'json' }
import licenceFile from './data/licences.json' with { type: 'json' }
import themeFile from './data/themes.json' with { type: 'json' }

const term = z.object({ code: z.string().min(1), label: z.object({ fr: z.string(), en: z.string() }) })

export const themes = z.array(term).parse(themeFile.themes)

export const licences = z
  .array(term.extend({ url: z.url().nullable(), open: z.boolean(), words: z.array(z.string()) }))
  .parse(licenceFile.licences)

/** `days` or `months` between two updates, then `grace` days before it is late; `review`: nothing is due, but somebody looks. */
const frequency = term.extend({
  days: z.number().int().min(1).optional(),
  months: z.number().int().min(1).optional(),
  grace: z.number().int().min(0).default(0),
  review: z.boolean().default(false),
  live: z.boolean().default(false),
  frozen: z.boolean().default(false),
})
export const frequencies = z.array(frequency).parse(frequencyFile.frequencies)

export const formats = z
  .array(
    z.object({
      code: z.string().min(1),
      machine: z.boolean(),
      table: z.boolean().default(false),
      image: z.boolean().default(false),
      words: z.array(z.string()).min(1),
    }),
  )
  .parse(formatFile.formats)

/** The label of a code, or the code itself when it is not one of ours. */
export function labelIn(terms: readonly z.output<typeof term>[], code: string, language: Language): string {
  return terms.find(one => one.code === code)?.label[language] ?? code
}

/** « Licence Ouverte v2.0 (Etalab) », « application/geo+json » → our code; null = not recognised, which is an answer. */
export function recogniseTerm(
  terms: readonly { code: string; words?: readonly string[]; label?: { fr: string; en: string } }[],
  typed: string,
): string | null {
  const plain = plainWords(typed)
  const exact = terms.find(({ code, words = [], label }) =>
    [plainWords(code), ...words, ...(label ? [plainWords(label.fr), plainWords(label.en)] : [])].includes(plain),
  )
  if (exact) return exact.code
  const inside = terms
    .flatMap(({ code, words = [] }) => words.filter(word => word.length > 3).map(word => ({ code, word })))
    .toSorted((a, b) => b.word.length - a.word.length)
  return inside.find(({ word }) => ` ${plain} `.includes(` ${word} `))?.code ?? null
}
