import type { Cell, Mapping, Problem } from '#kernel/recognition.ts'
import { cellText, cutText, isBlankWord, parseFrenchDate } from '#kernel/sheets.ts'
import type { Text } from '#kernel/texts.ts'
import { address } from './dataset.ts'
import {
  readAccess,
  readFamily,
  readFrequency,
  readLicence,
  readPersonal,
  readTheme,
  splitValues,
} from './dataset-cells.ts'

export interface Line {
  title: string
  [field: string]: unknown
}

interface Reading {
  place: { sheet: string; line: number }
  problems: Problem[]
  /** The id of a directorate, from how people name it. */
  directorateOf(typed: string): string | undefined
}

const longest: Readonly<Record<string, number>> = {
  title: 300,
  description: 20_000,
  owner: 160,
  legal_basis: 500,
  conforms_to: 500,
}
const dates = ['issued_on', 'modified_on', 'temporal_from', 'temporal_until']
const coded: Readonly<Record<string, (typed: string) => string | null>> = {
  family: readFamily,
  access_level: readAccess,
  frequency: readFrequency,
  personal_data: readPersonal,
}

/** One line of a list as a dataset; null, with the reason among the problems, when it has no title. */
export function readLine(
  cells: readonly Cell[],
  keys: readonly string[],
  mapping: Mapping,
  reading: Reading,
): Line | null {
  const { place, problems } = reading
  const record: Line = { title: '' }
  const warn = (column: string, message: Text) => problems.push({ ...place, column, severity: 'warning', message })
  for (const [i, key] of keys.entries()) {
    const field = mapping[key]
    const cell = cells[i]
    if (!field) continue
    if (typeof cell === 'object' && cell !== null) {
      warn(key, {
        fr: `Case en erreur (${cell.error}) : laissée vide.`,
        en: `Cell in error (${cell.error}): left empty.`,
      })
      continue
    }
    const text = cellText(cell).trim()
    if (isBlankWord(text)) continue
    const read = readCell(field, text, cell, reading)
    if (read === undefined) {
      warn(key, {
        fr: `« ${text.slice(0, 60)} » n’a pas été reconnu : case laissée vide.`,
        en: `“${text.slice(0, 60)}” was not recognised: left empty.`,
      })
    } else Object.assign(record, read)
  }
  if (record.title) return record
  const column = keys.find(key => mapping[key] === 'title')
  problems.push({
    ...place,
    ...(column ? { column } : {}),
    severity: 'error',
    message: { fr: 'L’intitulé manque : ligne écartée.', en: 'The title is missing: line left out.' },
  })
  return null
}

/** What a cell gives to the record; undefined = not understood. Words of the source stay beside a code that was not found. */
function readCell(field: string, text: string, cell: Cell | undefined, { directorateOf }: Reading): object | undefined {
  if (dates.includes(field)) {
    const year = /^(?:19|20)\d{2}$/.exec(text)?.[0]
    const day = year
      ? `${year}-${field === 'temporal_until' ? '12-31' : '01-01'}`
      : parseFrenchDate(typeof cell === 'number' ? cell : text)
    return day ? { [field]: day } : undefined
  }
  const code = coded[field]
  if (code) {
    const known = code(text)
    return known ? { [field]: known } : undefined
  }
  switch (field) {
    case 'directorate': {
      const id = directorateOf(text)
      return id ? { directorate_id: id } : undefined
    }
    case 'licence': {
      const known = readLicence(text)
      return { licence_text: cutText(text, 500), ...(known ? { licence: known } : {}) }
    }
    case 'themes': {
      const found = [...new Set(splitValues(text).flatMap(one => readTheme(one) ?? []))]
      return found.length > 0 ? { themes: found } : undefined
    }
    case 'keywords':
      return { keywords: [...new Set(splitValues(text).map(one => cutText(one, 80)))].slice(0, 50) }
    case 'formats':
      return { formats: text }
    case 'url':
      return address.safeParse(text).success ? { url: text } : undefined
    default: {
      const most = longest[field] ?? 200
      return { [field]: cutText(field === 'description' ? text : text.replace(/\s+/g, ' '), most) }
    }
  }
}
