import {
  breather,
  type Cell,
  type Mapping,
  type Preview,
  type Problem,
  type ReadFile,
  type Sheet,
  type StagedRow,
} from '#kernel/recognition.ts'
import { cellText, columnKeys, findHeader, lineOf, mapColumns, normaliseHeader, rowsBelow } from '#kernel/sheets.ts'
import { frenchSpaces, plainWords } from '#kernel/texts.ts'
import { datasetFields } from './dataset-columns.ts'
import { readLine } from './dataset-line.ts'

const known = datasetFields.map(field => field.words)

/** The sheet that looks most like a list of datasets, with its header. */
export function chooseSheet(file: ReadFile): { sheet: Sheet; header: { index: number; score: number } } | null {
  const found = (file.sheets ?? []).flatMap(sheet => {
    const header = findHeader(sheet.rows, known)
    return header ? [{ sheet, header }] : []
  })
  return found.toSorted((a, b) => b.header.score - a.header.score)[0] ?? null
}

interface Context {
  directorateOf(typed: string): string | undefined
  /** Datasets of the catalogue that bear one of these titles. */
  recorded(titles: readonly string[]): Promise<readonly { id: string; title: string }[]>
}

/** Reads every line into the fields of the catalogue; says by line and column what could not be read. Touches nothing. */
export async function previewDatasets(file: ReadFile, chosen: Mapping | null, context: Context): Promise<Preview> {
  const found = chooseSheet(file)
  if (!found) return { rows: [], problems: [] }
  const { sheet, header } = found
  const headers = sheet.rows[header.index] ?? []
  const keys = columnKeys(headers)
  const mapping = chosen ?? mapColumns(headers.map(cellText), [...datasetFields])
  const problems: Problem[] = []
  const read: { line: number; title: string; values: Record<string, unknown> }[] = []
  const breathe = breather()
  for (const { line, cells } of rowsBelow(sheet, header.index)) {
    await breathe()
    if (isNoData(cells, headers)) continue
    const place = { sheet: sheet.name, line }
    if (cells.slice(keys.length).some(cell => cellText(cell) !== '')) {
      problems.push({
        ...place,
        severity: 'error',
        message: {
          fr: `${cells.length} cases au lieu de ${keys.length} : un séparateur de trop ?`,
          en: `${cells.length} cells instead of ${keys.length}: one separator too many?`,
        },
      })
      continue
    }
    const record = readLine(cells, keys, mapping, { place, problems, directorateOf: context.directorateOf })
    if (record) read.push({ line, title: record.title, values: { ...record } })
  }
  const rows = withTwins(read, await context.recorded(read.map(({ title }) => title)), sheet.name, problems)
  return {
    headerLine: lineOf(sheet, header.index),
    sheet: sheet.name,
    mapping,
    fields: datasetFields.map(({ name, label, required }) => ({ name, label, required })),
    rows,
    problems,
  }
}

/** The same title is probably the same dataset: a person chooses between leaving the line out and completing the record. */
function withTwins(
  read: readonly { line: number; title: string; values: Record<string, unknown> }[],
  recorded: readonly { id: string; title: string }[],
  sheet: string,
  problems: Problem[],
): StagedRow[] {
  const known = new Map(recorded.map(one => [plainWords(one.title), { recordId: one.id, label: one.title }]))
  return read.map(({ line, title, values }) => {
    const key = plainWords(title)
    const twin = known.get(key)
    if (!twin) {
      known.set(key, { recordId: `line:${line}`, label: title })
      return { line, values }
    }
    problems.push({
      sheet,
      line,
      severity: 'warning',
      message: {
        fr: frenchSpaces(`« ${twin.label} » est déjà là : ligne laissée de côté, sauf choix contraire de votre part.`),
        en: `“${twin.label}” is already there: line left out unless you choose otherwise.`,
      },
    })
    return { line, values, twins: [{ ...twin, exact: true, reason: { fr: 'même intitulé', en: 'same title' } }] }
  })
}

/** Empty lines and headers repeated at page breaks are not datasets. */
function isNoData(cells: readonly Cell[], headers: readonly Cell[]): boolean {
  const texts = cells.map(cellText)
  if (texts.every(text => text.trim() === '')) return true
  const repeated = texts.filter(
    (text, i) => text !== '' && normaliseHeader(text) === normaliseHeader(cellText(headers[i])),
  )
  return repeated.length >= 2
}
