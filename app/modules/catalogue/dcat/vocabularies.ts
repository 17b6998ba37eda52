import { z } from 'zod'
import { plainWords } from '#kernel/texts.ts'
import vocabularyFile from './data/vocabularies.json' with { type: 'json' }

/** Who may have the data and its language, as the authority tables of the European Union name them. */
export const { accessRights, languages } = z
  .object({
    version: z.iso.date(),
    source: z.object({ text: z.string(), url: z.url(), date: z.iso.date(), verified: z.boolean() }),
    accessRights: z.array(
      z.object({ code: z.enum(['open', 'restricted', 'internal']), eu: z.string(), words: z.array(z.string()) }),
    ),
    languages: z.array(z.object({ code: z.string(), eu: z.string() })),
  })
  .parse(vocabularyFile)

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
