import { kindsNamed } from './column-kinds.ts'
import { cellsOf, type Cells } from './cells.ts'
import { codeKinds, detectors, nameAlone } from './detectors.ts'
import type { Loaded } from './load-table.ts'
import type { Analyst } from './open-duckdb.ts'
import { namesSomebody, personalOf } from './personal-data.ts'
import { findInside } from './personal-inside.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'
import { candidatesOf, choose, type Recognised } from './recognise-column.ts'
import { takeSample, type Sample } from './sample.ts'
import { countDuplicates, measureColumns, topValues, type Figures } from './statistics.ts'
import { tallyColumn } from './tally-column.ts'
import { looksLikeName } from './persons.ts'
import { placeOf } from './place-of.ts'

/** Everything there is to say of the rows of table `t`. */
export async function profileTable(
  analyst: Analyst,
  { name, headers, headerLine, loaded }: { name: string; headers: string[]; headerLine: number | null; loaded: Loaded },
): Promise<TableProfile> {
  const cells = await cellsOf(analyst, headers.length, loaded.rows)
  const sample = await takeSample(analyst, cells, loaded.rows)
  const figures = await measureColumns(analyst, sample, cells, loaded.rows)
  const recognised = await recogniseAll(analyst, headers, sample, cells, figures)
  const columns: ColumnProfile[] = []
  for (const [index, figure] of figures.entries()) {
    const beside = recognised.some((other, i) => i !== index && namesSomebody(other))
    const [header = '', place] = [headers[index], cells[index]]
    if (place)
      columns.push(
        await profileColumn(analyst, index, header, figure, place, recognised[index] ?? null, sample, beside),
      )
  }
  return {
    name,
    headerLine,
    ...loaded,
    duplicateRows: await countDuplicates(analyst, cells, loaded.rows),
    sampledRows: sample.rows,
    columns,
    ...placeOf(columns),
  }
}

async function recogniseAll(
  analyst: Analyst,
  headers: string[],
  sample: Sample,
  cells: readonly Cells[],
  figures: Figures[],
): Promise<(Recognised | null)[]> {
  const personBeside = headers.some(header => kindsNamed(header).includes('first-name'))
  const all: (Recognised | null)[] = []
  for (const [index, header] of headers.entries()) {
    const values = sample.columns[index] ?? []
    const [figure, place] = [figures[index], cells[index]]
    const candidates = figure ? candidatesOf(header, values, personBeside) : []
    if (!figure || !place || candidates.length === 0) {
      all.push(null)
      continue
    }
    const whole = { filled: figure.filled, complete: sample.complete }
    all.push(choose(header, await tallyColumn(analyst, candidates, place, values, whole)))
  }
  return all
}

async function profileColumn(
  analyst: Analyst,
  index: number,
  header: string,
  figures: Figures,
  cells: Cells,
  recognised: Recognised | null,
  sample: Sample,
  personBeside: boolean,
): Promise<ColumnProfile> {
  const values = sample.columns[index] ?? []
  const personal = personalOf(header, recognised, values, personBeside)
  const searched = recognised === null && figures.type === 'text' && figures.longest >= 6
  if (searched) personal.push(...(await findInside(analyst, cells, figures.filled)))
  const withheld = personal.length > 0 || mayBePersonal(header, values, recognised)
  const code =
    [recognised?.detector.id ?? '', ...kindsNamed(header)].some(kind => codeKinds.has(kind)) && isDigits(figures)
  return {
    position: index + 1,
    name: header,
    ...figures,
    ...(code && { type: 'text', format: null, exceptions: 0 }),
    ...((code || withheld) && { min: null, max: null }),
    topValues: withheld ? null : await topValues(analyst, cells, figures),
    withheld,
    meaning: recognised && { kind: recognised.detector.id, label: recognised.label, ...recognised.evidence },
    personal,
  }
}

/** A code whose digits DuckDB would take for a quantity, even when its checksum is wrong. */
const isDigits = ({ type }: Figures) => type === 'integer' || type === 'decimal'

/** Not enough to suggest anything, and enough to show no value: a header of personal data, many first names, names under no header. */
function mayBePersonal(header: string, values: readonly string[], recognised: Recognised | null): boolean {
  const named = new Set(kindsNamed(header))
  if (recognised === null && detectors.some(({ id, sensitivity }) => sensitivity && named.has(id))) return true
  if (values.filter(nameAlone.valid).length > values.length / 3) return true
  return /^Colonne \d+$/.test(header) && values.filter(looksLikeName).length > values.length / 2
}
