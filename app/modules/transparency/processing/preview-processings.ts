import {
  breather,
  type Cell,
  type Mapping,
  type Preview,
  type Problem,
  type ReadFile,
  type Sheet,
  type StagedRow,
  type Twin,
} from '#kernel/recognition.ts'
import { cellText, columnKeys, findHeader, lineOf, mapColumns, normaliseHeader, rowsBelow } from '#kernel/sheets.ts'
import { frenchSpaces, type Text } from '#kernel/texts.ts'
import { processingFields } from './processing-columns.ts'
import { readLine } from './processing-line.ts'

const known = processingFields.map(field => field.words)

/** A record already in the register, as far as twins go. */
export interface Named {
  id: string
  reference: string | null
  name: string
}

/** The sheet that looks most like a register of processing, with its header. */
export function chooseSheet(file: ReadFile): { sheet: Sheet; header: { index: number; score: number } } | null {
  const found = (file.sheets ?? []).flatMap(sheet => {
    const header = findHeader(sheet.rows, known)
    return header ? [{ sheet, header }] : []
  })
  return found.toSorted((a, b) => b.header.score - a.header.score)[0] ?? null
}

/** Reads every line into the fields of the register; says by line and column what could not be read. Touches nothing. */
export async function previewProcessings(
  file: ReadFile,
  chosen: Mapping | null,
  registered: readonly Named[],
): Promise<Preview> {
  const found = chooseSheet(file)
  if (!found) return { rows: [], problems: [] }
  const { sheet, header } = found
  const headers = sheet.rows[header.index] ?? []
  const keys = columnKeys(headers)
  const mapping = chosen ?? mapColumns(headers.map(cellText), [...processingFields])
  const rows: StagedRow[] = []
  const problems: Problem[] = []
  const twins = twinsAmong(registered)
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
          fr: `${cells.length} cases au lieu de ${keys.length} : un séparateur de trop ?`,
          en: `${cells.length} cells instead of ${keys.length}: one separator too many?`,
        },
      })
      continue
    }
    const record = readLine(cells, keys, mapping, place, problems)
    if (!record) continue
    const same = twins.of(record)
    twins.add({ id: `line:${line}`, name: record.name, reference: record.reference })
    for (const twin of same.slice(0, 1)) problems.push({ ...place, severity: 'warning', message: twinSentence(twin) })
    rows.push({ line, values: { ...record }, ...(same.length ? { twins: same } : {}) })
  }
  return {
    headerLine: lineOf(sheet, header.index),
    sheet: sheet.name,
    mapping,
    fields: processingFields.map(({ name, label, required }) => ({ name, label, required })),
    rows,
    problems,
  }
}

/** The same reference is the same record; the same name under another reference is for a person to judge. */
function twinsAmong(registered: readonly Named[]) {
  const byReference = new Map<string, Named>()
  const byName = new Map<string, Named>()
  const add = (one: Named) => {
    const reference = one.reference?.toLowerCase()
    if (reference && !byReference.has(reference)) byReference.set(reference, one)
    const name = normaliseHeader(one.name)
    if (!byName.has(name)) byName.set(name, one)
  }
  for (const one of registered) add(one)
  return {
    add,
    of({ name, reference }: Omit<Named, 'id'>): Twin[] {
      const same = reference ? byReference.get(reference.toLowerCase()) : undefined
      const named = byName.get(normaliseHeader(name))
      const twin = (one: Named, exact: boolean, fr: string, en: string): Twin => ({
        recordId: one.id,
        label: one.reference ? `${one.reference} ${one.name}` : one.name,
        exact,
        reason: { fr, en },
      })
      return [
        ...(same ? [twin(same, true, 'même référence', 'same reference')] : []),
        // Two records of one name are one when neither has a reference to tell them apart.
        ...(named && named !== same ? [twin(named, !reference && !named.reference, 'même nom', 'same name')] : []),
      ]
    },
  }
}

function twinSentence({ label, recordId, reason, exact }: Twin): Text {
  const [, line] = recordId.split('line:')
  const fr = exact
    ? 'laissé de côté, sauf choix contraire de votre part'
    : 'importé, sauf choix contraire de votre part'
  const en = exact ? 'left out unless you choose otherwise' : 'imported unless you choose otherwise'
  return line
    ? {
        fr: frenchSpaces(`Doublon possible de « ${label} », ligne ${line} (${reason.fr}) : ${fr}.`),
        en: `Possible duplicate of “${label}”, line ${line} (${reason.en}): ${en}.`,
      }
    : {
        fr: frenchSpaces(`« ${label} » est déjà dans le registre (${reason.fr}) : ${fr}.`),
        en: `“${label}” is already in the register (${reason.en}): ${en}.`,
      }
}

/** Empty lines, headers repeated at page breaks and totals are not records. */
function isNoData(cells: readonly Cell[], headers: readonly Cell[]): boolean {
  const texts = cells.map(cellText)
  if (texts.every(text => text.trim() === '')) return true
  const repeated = texts.filter(
    (text, i) => text !== '' && normaliseHeader(text) === normaliseHeader(cellText(headers[i])),
  )
  return repeated.length >= 2 || /^(total|nombre total)\b/.test(normaliseHeader(texts.find(text => text !== '') ?? ''))
}
