import type { ReadFile } from '#kernel/recognition.ts'
import { decodeText } from './decode-text.ts'
import type { ReadLimits } from './limits.ts'
import { htmlText } from './markup.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { looksLikeMail, readMail } from './read-mail.ts'
import { detectSeparator } from './separator.ts'
import { Unreadable, refusals } from './unreadable.ts'

type Content = Pick<ReadFile, 'kind' | 'encoding' | 'separator' | 'sheets' | 'text' | 'json'>

const tables = new Set(['csv', 'tsv', 'tab', 'xls', 'xlsx', 'ods'])
/** Names of documents: their commas belong to sentences. */
const ofSentences = new Set(['txt', 'md', 'eml', 'pdf', 'doc', 'docx', 'odt'])
const jsons = new Set(['json', 'jsonld', 'geojson'])

/** A file that is text: told apart by its content, its extension only breaking ties. */
export function readText(bytes: Uint8Array, name: string, extension: string, limits: ReadLimits): Content {
  const decoded = decodeText(bytes)
  if (decoded === null) throw refusals.unknownType()
  const { text, encoding } = decoded
  const start = text.slice(0, 1024).trimStart().toLowerCase()
  if (text.trim() === '') throw refusals.empty()
  const webPage = /^<!doctype html|^<(html|head|body|meta|style|table)\b/.test(start)
  if ((webPage || start.startsWith('mime-version:')) && /^(xlsx?|ods)$/.test(extension))
    throw refusals.webPage(extension)
  if (webPage) return { kind: 'html', encoding, text: htmlText(text) }
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw refusals.oldFormat('XML 2003', { fr: '.xlsx ou .csv', en: '.xlsx or .csv' })
  }
  const json = tryJson(text, start, extension, limits)
  if (json !== undefined) return { kind: 'json', encoding, json: json.value }
  if ((extension === 'eml' || !tables.has(extension)) && looksLikeMail(text))
    return { kind: 'eml', encoding, text: readMail(bytes) }
  if (tables.has(extension) || (extension !== 'xml' && looksLikeTable(text, extension))) {
    const { sheet, separator } = readCsv(text, name, limits)
    return { kind: 'csv', encoding, separator, sheets: [sheet] }
  }
  return { kind: 'txt', encoding, text }
}

function tryJson(text: string, start: string, extension: string, limits: ReadLimits): { value: unknown } | undefined {
  const named = jsons.has(extension)
  if (!named && !/^[[{]/.test(start)) return undefined
  try {
    return { value: readJson(text, limits) }
  } catch (error) {
    if (named || !(error instanceof Unreadable) || error.code !== 'invalid-json') throw error
    return undefined
  }
}

/** Commas do not make a table: sentences have them. */
function looksLikeTable(text: string, extension: string): boolean {
  const found = detectSeparator(text)
  if (found === null || text.startsWith('<')) return false
  const strict = ofSentences.has(extension)
  return strict
    ? found.separator !== ',' && found.agreement === 1 && text.trim().split('\n', 4).length > 2
    : found.agreement > 0.9
}
