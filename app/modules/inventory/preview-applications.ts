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
import {
  cellText,
  columnKeys,
  findHeader,
  isBlankWord,
  lineOf,
  mapColumns,
  normaliseHeader,
  parseFrenchDate,
  rowsBelow,
} from '#kernel/sheets.ts'
import { frenchSpaces, type Text } from '#kernel/texts.ts'
import { applicationFields } from './application-columns.ts'
import {
  meansEveryDirectorate,
  meansUnknown,
  readCriticality,
  readHosting,
  readPersonalData,
  readUsers,
  splitDirectorates,
} from './application-cells.ts'
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
  const { fr, en } = applicationWords
  const words =
    field === 'hosting'
      ? [fr.hosting, en.hosting]
      : field === 'criticality'
        ? [fr.criticality, en.criticality]
        : field === 'personal_data'
          ? [fr.personalData, en.personalData]
          : null
  const english = new Map(Object.entries(words?.[1] ?? {}))
  const options = Object.entries(words?.[0] ?? {}).map(([value, label]) => ({
    value,
    label: { fr: label, en: english.get(value) ?? label },
  }))
  return options.length ? { options } : {}
}

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

interface Line {
  name: string
  vendor: string | null
  [field: string]: unknown
}

function readLine(
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
    return meansEveryDirectorate(text) ? ['*'] : splitDirectorates(text).map(name => name.slice(0, 160))
  const longest =
    { name: 160, vendor: 160, purpose: 500, contract_reference: 120, version: 80, contact: 120, comment: 2_000 }[
      field
    ] ?? 200
  return text.replace(/\s+/g, ' ').slice(0, longest)
}
