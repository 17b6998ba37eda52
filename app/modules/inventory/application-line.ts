import type { Cell, Mapping, Problem } from '#kernel/recognition.ts'
import { cellText, cutText, isBlankWord, normaliseHeader, parseFrenchDate } from '#kernel/sheets.ts'
import {
  meansEveryDirectorate,
  meansUnknown,
  readCriticality,
  readHosting,
  readPersonalData,
  readUsers,
  splitDirectorates,
} from './application-cells.ts'

interface Line {
  name: string
  vendor: string | null
  [field: string]: unknown
}

/** One line of a sheet as a record of the register; null, with the reason among the problems, when it has no name. */
export function readLine(
  cells: readonly Cell[],
  keys: readonly string[],
  mapping: Mapping,
  place: { sheet: string; line: number },
  problems: Problem[],
): Line | null {
  const record: Line = { name: '', vendor: null }
  const described: string[] = []
  for (const [i, key] of keys.entries()) {
    const field = mapping[key]
    const cell = cells[i]
    if (!field) continue
    if (typeof cell === 'object' && cell !== null) {
      problems.push({
        ...place,
        column: key,
        severity: 'warning',
        message: {
          fr: `Case en erreur (${cell.error}) : laissée vide.`,
          en: `Cell in error (${cell.error}): left empty.`,
        },
      })
      continue
    }
    const text = cellText(cell).trim()
    if (saysNothing(field, text)) continue
    if (field === 'users') {
      const { users, words } = readUsers(text)
      if (users !== null) record.users = users
      if (words !== null) described.push(`${titled(key)}\u202f: ${words}`)
      if (users !== null || words !== null) continue
    }
    const value = readCell(field, text, cell)
    if (field === 'hosting' && value === 'unknown') described.push(`${titled(key)}\u202f: ${text}`)
    if (value === undefined) {
      problems.push({
        ...place,
        column: key,
        severity: 'warning',
        message: {
          fr: `« ${text.slice(0, 60)} » n’a pas pu être lu : case laissée vide.`,
          en: `“${text.slice(0, 60)}” could not be read: left empty.`,
        },
      })
    } else record[field] = value
  }
  // Words typed where a number or a place was expected are kept with the remarks: nothing is lost.
  if (described.length) record.comment = [record.comment, ...described].filter(Boolean).join('\n').slice(0, 2_000)
  if (record.name) return record
  const column = keys.find(key => mapping[key] === 'name')
  problems.push({
    ...place,
    ...(column ? { column } : {}),
    severity: 'error',
    message: {
      fr: 'Le nom du logiciel manque : ligne écartée.',
      en: 'The application name is missing: line left out.',
    },
  })
  return null
}

/** A header without the « ? » or « : » that ends it. */
const titled = (key: string) => key.replace(/[\s\u00a0\u202f:?]+$/, '')

const plainTexts = ['purpose', 'contract_reference', 'version', 'contact', 'comment']

/** « Sans objet » is an answer in a column of words (no contract at all), an empty cell elsewhere. */
function saysNothing(field: string, text: string): boolean {
  if (meansUnknown(text)) return true
  return isBlankWord(text) && !(plainTexts.includes(field) && normaliseHeader(text) === 'sans objet')
}

/** Undefined = not understood. Lengths are those of the register, so that a sheet's long cell never refuses the import. */
function readCell(field: string, text: string, cell: Cell | undefined): unknown {
  if (field === 'users') return undefined
  if (field === 'reviewed_on') return parseFrenchDate(typeof cell === 'number' ? cell : text) ?? undefined
  if (field === 'hosting') return readHosting(text) ?? undefined
  if (field === 'criticality') return readCriticality(text) ?? undefined
  if (field === 'personal_data') return readPersonalData(text) ?? undefined
  if (field === 'directorates')
    return meansEveryDirectorate(text) ? ['*'] : splitDirectorates(text).map(name => cutText(name, 160))
  const longest =
    { name: 160, vendor: 160, purpose: 500, contract_reference: 120, version: 80, contact: 120, comment: 2_000 }[
      field
    ] ?? 200
  return cutText(text.replace(/\s+/g, ' '), longest)
}
