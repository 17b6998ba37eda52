import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import type { Language } from '#kernel/texts.ts'
import formatFile from './data/formats.json' with { type: 'json' }
import frequencyFile from './data/frequencies.json' with { type: 'json' }
import licenceFile from './data/licences.json' with { type: 'json' }
import themeFile from './data/themes.json' with { type: 'json' }

const dated = z.object({
  version: z.iso.date(),
  source: z.object({ text: z.string(), url: z.url(), date: z.iso.date(), verified: z.boolean() }),
})
const code = z.string().min(1)
const term = z.object({ code, label: bilingual })
/** As `plainWords` writes them. */
const words = z.array(z.string().regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/))

/** `address` names the licence on the web; `urls` are beginnings of it, `titles` the whole of a text, `phrases` a part of one. */
const licence = term.extend({
  address: z.url().nullable(),
  open: z.boolean(),
  urls: z.array(z.string()),
  titles: words,
  phrases: words,
})
export const { licences } = dated.extend({ licences: z.array(licence) }).parse(licenceFile)

/** `eu`: code of the European table; `media`: type registered at the IANA, `aliases`: others met; `standard`: of a service. */
const format = z.object({
  code,
  kind: z.enum(['file', 'api', 'service', 'page']),
  machine: z.boolean(),
  table: z.boolean().default(false),
  image: z.boolean().default(false),
  eu: z.string().nullable(),
  media: z.string().nullable(),
  aliases: z.array(z.string()).default([]),
  standard: z.url().optional(),
  words,
  extensions: z.array(z.string()).default([]),
})
export const { formats } = dated.extend({ formats: z.array(format) }).parse(formatFile)

/** `days` or `months` between two updates, then `grace` days before it is late; `review`: nothing is due, but somebody looks. */
const frequency = term.extend({
  days: z.number().int().min(1).optional(),
  months: z.number().int().min(1).optional(),
  grace: z.number().int().min(0).default(0),
  review: z.boolean().default(false),
  live: z.boolean().default(false),
  frozen: z.boolean().default(false),
  words,
})
export const { frequencies } = dated.extend({ frequencies: z.array(frequency) }).parse(frequencyFile)

/** Those that a person gives; « inconnue » is what some sources say. */
export const givenFrequencies = frequencies.filter(({ code: one }) => one !== 'UNKNOWN')

/** European themes, and towards them those of INSPIRE and the topics of ISO 19115, by their INSPIRE themes. */
export const { themes, inspire, topics } = dated
  .extend({
    themes: z.array(term.extend({ names: words })),
    inspire: z.array(z.object({ code, names: words, theme: code })),
    topics: z.record(z.string(), z.array(code)),
  })
  .parse(themeFile)

export function termOf<T extends { code: string }>(terms: readonly T[], wanted: string | null): T | undefined {
  return terms.find(one => one.code === wanted)
}

/** The label of a code, or the code itself when it is not one of ours. */
export function labelIn(terms: readonly z.output<typeof term>[], wanted: string, language: Language): string {
  return termOf(terms, wanted)?.label[language] ?? wanted
}
