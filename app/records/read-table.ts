import {
  breather,
  type Cell,
  type Mapping,
  type Preview,
  type Problem,
  type ReadFile,
  type StagedRow,
  type Twin,
} from '#kernel/recognition.ts'
import { cellText, columnKeys, findHeader, lineOf, mapColumns, normaliseHeader, rowsBelow } from '#kernel/sheets.ts'
import { frenchSpaces, type Text } from '#kernel/texts.ts'

/** A field of a register, and the headers under which files hold it, normalised. */
export interface TableField {
  name: string
  label: Text
  required: boolean
  words: string[]
  options?: { value: string; label: Text }[]
}

/** Where a line stands, and what its columns feed. */
export interface At {
  keys: readonly string[]
  mapping: Mapping
  place: { sheet: string; line: number }
  problems: Problem[]
}

interface Read<R> {
  preview: Preview
  /** Those that could be read; what is wrong with the others is among the problems. */
  lines: { line: number; record: R }[]
}

/** The sheet that looks most like a list of these, with its header. */
export function chooseSheet(file: ReadFile, fields: readonly TableField[]) {
  const known = fields.map(({ words }) => words)
  const found = (file.sheets ?? []).flatMap(sheet => {
    const header = findHeader(sheet.rows, known)
    return header ? [{ sheet, header, headers: (sheet.rows[header.index] ?? []).map(cellText) }] : []
  })
  return found.toSorted((a, b) => b.header.score - a.header.score)[0] ?? null
}

/** Reads every line below the header; one with cells beyond the last column is refused. Touches nothing, holds no thread. */
export async function readTable<R>(
  file: ReadFile,
  fields: readonly TableField[],
  chosen: Mapping | null,
  read: (cells: readonly Cell[], at: At) => R | null,
): Promise<Read<R>> {
  const found = chooseSheet(file, fields)
  if (!found) return { preview: { rows: [], problems: [] }, lines: [] }
  const { sheet, header, headers } = found
  const keys = columnKeys(headers)
  const mapping = chosen ?? mapColumns(headers, [...fields])
  const problems: Problem[] = []
  const lines: Read<R>['lines'] = []
  const breathe = breather()
  for (const { line, cells } of rowsBelow(sheet, header.index)) {
    await breathe()
    if (isNoData(cells.map(cellText), headers)) continue
    const place = { sheet: sheet.name, line }
    if (cells.slice(keys.length).some(cell => cellText(cell) !== '')) {
      problems.push({ ...place, severity: 'error', message: tooWide(cells.length, keys.length) })
      continue
    }
    const record = read(cells, { keys, mapping, place, problems })
    if (record) lines.push({ line, record })
  }
  const shown = fields.map(({ words: _, ...field }) => field)
  return {
    preview: { headerLine: lineOf(sheet, header.index), sheet: sheet.name, mapping, fields: shown, rows: [], problems },
    lines,
  }
}

/** Lines as a preview shows them: a possible twin waits for a person, and is said where it stands. */
export async function withTwins<R extends Readonly<Record<string, unknown>>>(
  { preview, lines }: Read<R>,
  twinsOf: (record: R, id: string) => Twin[],
): Promise<Preview> {
  const breathe = breather()
  const problems = [...preview.problems]
  const rows: StagedRow[] = []
  for (const { line, record } of lines) {
    await breathe()
    const twins = twinsOf(record, `line:${line}`)
    const [first] = twins
    if (first) problems.push({ sheet: preview.sheet ?? '', line, severity: 'warning', message: sayTwin(first) })
    rows.push({ line, values: { ...record }, ...(first ? { twins } : {}) })
  }
  return { ...preview, rows, problems: problems.toSorted(byLine) }
}

/** People correct a file from top to bottom. */
export function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0)
}

/** A last line that adds the others up. */
export function saysTotal(cells: readonly Cell[]): boolean {
  const first = cells.map(cellText).find(text => text !== '') ?? ''
  return /^(total|sous total|nombre total|soit)\b/.test(normaliseHeader(first))
}

/** Empty lines, and headers repeated at page breaks. */
function isNoData(texts: readonly string[], headers: readonly string[]): boolean {
  if (texts.every(text => text.trim() === '')) return true
  const repeated = texts.filter((text, i) => text !== '' && normaliseHeader(text) === normaliseHeader(headers[i] ?? ''))
  return repeated.length >= 2
}

const tooWide = (cells: number, columns: number): Text => ({
  fr: frenchSpaces(`${cells} cases au lieu de ${columns} : un séparateur de trop ?`),
  en: `${cells} cells instead of ${columns}: one separator too many?`,
})

/** Says which other, and what becomes of the line if nobody chooses: an exact twin is left out, a near one comes in. */
function sayTwin({ label, recordId, reason, exact }: Twin): Text {
  const [, line] = recordId.split('line:')
  const fr = `cette ligne est ${exact ? 'laissée de côté' : 'importée'}, sauf choix contraire de votre part`
  const en = `this line is ${exact ? 'left out' : 'imported'} unless you choose otherwise`
  return line
    ? {
        fr: frenchSpaces(`Doublon possible de « ${label} », ligne ${line} (${reason.fr}) : ${fr}.`),
        en: `Possible duplicate of “${label}”, line ${line} (${reason.en}): ${en}.`,
      }
    : {
        fr: frenchSpaces(`« ${label} » existe déjà (${reason.fr}) : ${fr}.`),
        en: `“${label}” is already recorded (${reason.en}): ${en}.`,
      }
}
