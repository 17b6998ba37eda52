import { z } from 'zod'
import { plainWords, type Language } from '#kernel/texts.ts'
import formatFile from './data/formats.json' with { type: 'json' }
import licenceFile from './data/licences.json' with { type: 'json' }
import vocabularyFile from './data/vocabularies.json' with { type: 'json' }

const dated = {
  version: z.iso.date(),
  source: z.object({ text: z.string(), url: z.url(), date: z.iso.date(), verified: z.boolean() }),
}
const named = z.object({ code: z.string(), fr: z.string(), en: z.string() })

/** What leaves is named by the authority tables of the European Union; reading them is the affair of harvesting. */
export const { frequencies, themes, accessRights, languages } = z
  .object({
    ...dated,
    frequencies: z.array(named),
    themes: z.array(named),
    accessRights: z.array(
      z.object({ code: z.enum(['open', 'restricted', 'internal']), eu: z.string(), words: z.array(z.string()) }),
    ),
    languages: z.array(z.object({ code: z.string(), eu: z.string() })),
  })
  .parse(vocabularyFile)

const { licences } = z
  .object({
    ...dated,
    licences: z.array(z.object({ code: z.string(), name: z.string(), address: z.url() })),
  })
  .parse(licenceFile)

const { formats } = z
  .object({
    ...dated,
    formats: z.array(
      z.object({
        code: z.string(),
        /** Code of the European file-type table, when it has one. */
        eu: z.string().nullable(),
        media: z.string().nullable(),
        /** Standard of the service, for formats that are services. */
        service: z.url().nullable(),
      }),
    ),
  })
  .parse(formatFile)

const formatsByCode = new Map(formats.map(format => [format.code, format]))
export const formatByCode = (code: string | null) => formatsByCode.get(code ?? '') ?? null

export const licenceByCode = (code: string | null) => licences.find(known => known.code === code) ?? null

export function nameOf(list: readonly z.output<typeof named>[], code: string, language: Language): string {
  return list.find(one => one.code === code)?.[language] ?? code
}

/** The last part of an address, or the text itself: « …/access-right/PUBLIC » → « PUBLIC ». */
export function tail(text: string): string {
  return /^https?:\/\//.test(text) ? (text.split(/[/#]/).findLast(part => part !== '') ?? text) : text
}

const accessByWord = new Map(
  accessRights.flatMap(({ code, eu, words }) => [eu, ...words].map(word => [plainWords(word), code])),
)

/** Who may have the data, from a European code, the words of DCAT-US or a limitation of INSPIRE; null when it is none. */
export function accessOf(text: string): 'open' | 'restricted' | 'internal' | null {
  if (/LimitationsOnPublicAccess\/INSPIRE_Directive_Article13/.test(text)) return 'restricted'
  return accessByWord.get(plainWords(tail(text))) ?? null
}
