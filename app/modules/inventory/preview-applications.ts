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
import { frenchSpaces, type Language, type Text } from '#kernel/texts.ts'
import { applicationFields } from './application-columns.ts'
import { readLine } from './application-line.ts'
import { twinFinder, type Named } from './find-twins.ts'
import { applicationWords } from './pages/application-words.ts'

const known = applicationFields.map(field => field.words)

/** The sheet that looks most like a list of applications, with its header. */
export function chooseSheet(file: ReadFile): { sheet: Sheet; header: { index: number; score: number } } | null {
  const found = (file.sheets ?? []).flatMap(sheet => {
    const header = findHeader(sheet.rows, known)
    return header ? [{ sheet, header }] : []
  })
  return found.toSorted((a, b) => b.header.score - a.header.score)[0] ?? null
}

/** Reads every line into the register's fields; says by line and column what could not be read. Touches nothing. */
export async function previewApplications(
  file: ReadFile,
  chosen: Mapping | null,
  registered: readonly Named[],
): Promise<Preview> {
  const found = chooseSheet(file)
  if (!found) return { rows: [], problems: [] }
  const { sheet, header } = found
  const headers = sheet.rows[header.index] ?? []
  const keys = columnKeys(headers)
  const mapping = chosen ?? mapColumns(headers.map(cellText), applicationFields)
  const rows: StagedRow[] = []
  const problems: Problem[] = []
  const twins = await knownTwins(registered)
  const breathe = breather()
  for (const { line, cells } of rowsBelow(sheet, header.index)) {
    await breathe()
    if (isNoData(cells, headers)) continue
    const place = { sheet: sheet.name, line }
    if (cells.length > keys.length && cells.slice(keys.length).some(cell => cellText(cell) !== '')) {
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
    const record = readLine(cells, keys, mapping, place, problems)
    if (!record) continue
    const named = { id: `line:${line}`, name: record.name, vendor: record.vendor }
    const same = twins.twinsOf(named)
    twins.add(named)
    for (const twin of same.slice(0, 1)) problems.push({ ...place, severity: 'warning', message: twinSentence(twin) })
    rows.push({ line, values: { ...record }, ...(same.length ? { twins: same } : {}) })
  }
  return {
    headerLine: lineOf(sheet, header.index),
    sheet: sheet.name,
    mapping,
    fields: applicationFields.map(({ name, label, required }) => ({ name, label, required, ...optionsOf(name) })),
    rows,
    problems,
  }
}

/** A register of thousands is looked through without holding the thread either. */
async function knownTwins(registered: readonly Named[]): Promise<ReturnType<typeof twinFinder>> {
  const twins = twinFinder([])
  const breathe = breather()
  for (const one of registered) {
    await breathe()
    twins.add(one)
  }
  return twins
}

/** What the codes of a field are called on its record. */
function optionsOf(field: string) {
  const words = codedFields.get(field)
  if (!words) return {}
  const english = new Map(Object.entries(words.en))
  const options = Object.entries(words.fr).map(([value, label]) => ({
    value,
    label: { fr: label, en: english.get(value) ?? label },
  }))
  return { options }
}

const { fr, en } = applicationWords
const codedFields: ReadonlyMap<string, Record<Language, object>> = new Map([
  ['hosting', { fr: fr.hosting, en: en.hosting }],
  ['criticality', { fr: fr.criticality, en: en.criticality }],
  ['personal_data', { fr: fr.personalData, en: en.personalData }],
])

/** Says which other, and what becomes of the line if nobody chooses: the very same name is left out, a near one comes in. */
function twinSentence({ label, recordId, reason, exact }: Twin): Text {
  const [, line] = recordId.split('line:')
  const fr = exact
    ? 'laissée de côté, sauf choix contraire de votre part'
    : 'importée, sauf choix contraire de votre part'
  const en = exact ? 'left out unless you choose otherwise' : 'imported unless you choose otherwise'
  return line
    ? {
        fr: frenchSpaces(`Doublon possible de « ${label} », ligne ${line} (${reason.fr}) : ${fr}.`),
        en: `Possible duplicate of “${label}”, line ${line} (${reason.en}): ${en}.`,
      }
    : {
        fr: frenchSpaces(`« ${label} » est déjà dans le registre (${reason.fr}) : ${fr}.`),
        en: `“${label}” is already in the register (${reason.en}): ${en}.`,
      }
}

/** Empty lines, headers repeated at page breaks and totals are not applications. */
function isNoData(cells: readonly Cell[], headers: readonly Cell[]): boolean {
  const texts = cells.map(cellText)
  if (texts.every(text => text.trim() === '')) return true
  if (
    texts.filter((text, i) => text !== '' && normaliseHeader(text) === normaliseHeader(cellText(headers[i]))).length >=
    2
  )
    return true
  return /^(total|sous total|nombre total|soit)\b/.test(normaliseHeader(texts.find(text => text !== '') ?? ''))
}
