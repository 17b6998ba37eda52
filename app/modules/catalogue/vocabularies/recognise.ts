import { plainWords } from '#kernel/texts.ts'
import { formats, frequencies, inspire, licences, termOf, themes, topics } from './terms.ts'

/** « https://www.Example.org/a » → « example.org/a » */
const bare = (url: string) => url.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '')

const addresses = /https?:\/\/[^\s"'<>()]+/gi

/** Phrases with their licences, longest first: « cc by nc » before « cc by ». */
const phrases = licences
  .flatMap(({ code, phrases: said }) => said.map(phrase => ({ code, phrase: ` ${phrase} ` })))
  .toSorted((a, b) => b.phrase.length - a.phrase.length)

/**
 * Our code of the licence that a source names, by its address, its title or a phrase anywhere in a free text; null when
 * it is not recognised, which is a valid answer. The first of several texts that names one wins.
 */
export function licenceOf(...texts: (string | null)[]): string | null {
  for (const text of texts) {
    const found = text === null ? null : licenceIn(text.slice(0, 20_000))
    if (found) return found
  }
  return null
}

function licenceIn(text: string): string | null {
  for (const [address] of text.matchAll(addresses)) {
    const target = `${bare(address)}/`
    const found = licences.find(({ urls }) => urls.some(url => target.includes(url)))
    if (found) return found.code
  }
  const words = plainWords(text.replace(addresses, ' '))
  const titled = licences.find(({ code, label, titles }) =>
    [...titles, ...[code, label.fr, label.en].map(plainWords)].includes(words),
  )
  return titled?.code ?? phrases.find(({ phrase }) => ` ${words} `.includes(phrase))?.code ?? null
}

export function isOpenLicence(code: string | null): boolean {
  return termOf(licences, code)?.open ?? false
}

/** A longer text names no frequency and no format: it describes them. */
const longestName = 300

/** Code of the European vocabulary for a code of ISO 19115, Dublin Core or udata, its address, a duration or French words. */
export function frequencyOf(text: string | null): string | null {
  if (text === null) return null
  const short = text.trim().slice(0, longestName)
  const last = /^https?:\/\/\S+[/#]([\w-]+)\/?$/.exec(short)?.[1] ?? short
  const said = last.trim().replace(/^R\//, '')
  const exact = termOf(frequencies, said.toUpperCase())
  if (exact) return exact.code
  // threeTimesAWeek, as Dublin Core writes it.
  const words = plainWords(said.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 '))
  const worded = frequencies.find(frequency => frequency.words.includes(words))
  return (worded ?? frequencies.find(({ label }) => [label.fr, label.en].map(plainWords).includes(words)))?.code ?? null
}

type Format = (typeof formats)[number]

/** The format that a source names: its words, a media type, else the end of an address. Null when not recognised. */
export function formatOf(said: {
  text?: string | null
  mediaType?: string | null
  url?: string | null
}): Format | null {
  return (
    namedFormat(said.text ?? null) ??
    namedFormat(said.mediaType ?? null) ??
    (said.url ? formatOfAddress(said.url) : null)
  )
}

function namedFormat(text: string | null): Format | null {
  if (text === null) return null
  const said = text.trim().slice(0, longestName).toLowerCase()
  const media = said.replace(
    /^https?:\/\/(?:www\.)?(?:iana\.org\/assignments|inspire\.ec\.europa\.eu)\/media-types\//,
    '',
  )
  const exact = formats.find(format => isOf(format, media))
  if (exact) return exact
  const last = /^https?:\/\/\S*\/([\w+.-]+)$/.exec(said)?.[1] ?? said
  // « ESRI Shapefile (SHP) », « CSV (séparateur ;) », « text/csv; charset=utf-8 ».
  const [before = '', inside = ''] = last.replace(/^\./, '').split(/[(;)]/)
  const words = [last.replace(/^\./, ''), before, inside].map(plainWords)
  return (
    words.flatMap(word => formats.find(format => format.words.includes(word)) ?? [])[0] ??
    formats.find(format => isOf(format, media.split(';')[0]?.trim() ?? '')) ??
    null
  )
}

function isOf({ media, aliases }: Format, type: string): boolean {
  return media === type || aliases.includes(type)
}

function formatOfAddress(url: string): Format | null {
  const service = /[?&]service=(wms|wfs|wmts|wcs|csw)\b/i.exec(url)?.[1]
  if (service) return namedFormat(service)
  const parsed = URL.parse(url)
  const extension = /\.([a-z0-9]{2,8})$/i.exec(parsed?.pathname ?? '')?.[1]?.toLowerCase()
  if (extension) return formats.find(format => format.extensions.includes(extension)) ?? null
  return /\/arcgis\/rest\/services\//i.test(url) ? namedFormat('arcgis rest') : null
}

const inspireThemes = new Map(inspire.map(({ code, theme }) => [code, theme]))

/** The European theme of an INSPIRE one, by its address or its French or English name. */
export function themeOfInspire(said: string): string | null {
  const code = /inspire\.ec\.europa\.eu\/theme\/([a-z]{2})\b/.exec(said)?.[1]
  if (code) return inspireThemes.get(code) ?? null
  const words = plainWords(said)
  return inspire.find(({ names }) => names.includes(words))?.theme ?? null
}

/** The European theme of an ISO 19115 topic; null where its INSPIRE themes fall under several European ones. */
export function themeOfTopic(topic: string): string | null {
  const codes = Object.hasOwn(topics, topic) ? topics[topic] : []
  const [only = null, ...others] = new Set(codes?.map(code => inspireThemes.get(code) ?? null))
  return others.length === 0 ? only : null
}

/** The European theme itself, by its code, its address or its name. */
export function themeOf(said: string): string | null {
  const code = /(?:^|data-theme\/)([A-Z]{4})$/.exec(said.trim())?.[1]
  const words = plainWords(said)
  return themes.find(theme => theme.code === code || theme.names.includes(words))?.code ?? null
}
