import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import { frequencies, labelIn, licences, themes } from '../vocabularies/terms.ts'
import type { ContentField, DatasetContent } from './content.ts'
import { languages } from './vocabularies.ts'

const access = {
  fr: { open: 'ouvert à tous', restricted: 'restreint', internal: 'interne', unknown: 'non précisé' },
  en: { open: 'open to everybody', restricted: 'restricted', internal: 'internal', unknown: 'not said' },
} as const

/** What a field of a public description says, as people read it; null when it says nothing. */
export function saidIn(content: DatasetContent, field: ContentField, language: Language): string | null {
  const { [field]: value } = content
  if (value === null || value === false) return null
  if (field === 'themes') return joined(content.themes.map(code => labelIn(themes, code, language)))
  if (field === 'keywords') return joined(content.keywords)
  if (field === 'distributions') return joined(content.distributions.map(wayOf), '\n')
  if (field === 'licence') return content.licence && labelIn(licences, content.licence, language)
  if (field === 'frequency') return content.frequency && labelIn(frequencies, content.frequency, language)
  if (field === 'language' && content.language) return languageName(content.language, language)
  if (field === 'accessLevel') return access[language][content.accessLevel]
  if (field === 'bbox') return joined(content.bbox?.map(side => formatNumber(side, language, 4)) ?? [], ' ; ')
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language)
  return String(value)
}

/** The language that the words are in: French where nobody says. */
export function languageOf({ language }: DatasetContent): string {
  return languages.some(({ code }) => code === language) ? (language ?? 'fr') : 'fr'
}

/** « CSV : https://… », the name of the format first where there is one. */
function wayOf({ title, format, downloadUrl, accessUrl }: DatasetContent['distributions'][number]): string {
  return [title, format, downloadUrl ?? accessUrl].filter(Boolean).join(', ')
}

function joined(texts: readonly string[], by = ', '): string | null {
  return texts.length > 0 ? texts.join(by) : null
}

function languageName(code: string, language: Language): string {
  return languages.some(one => one.code === code)
    ? (new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code)
    : code
}
