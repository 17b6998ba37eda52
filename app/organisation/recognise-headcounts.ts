import {
  atLines,
  breather,
  type Preview,
  type Problem,
  type ReadFile,
  type Recogniser,
  type StagedRow,
} from '#kernel/recognition.ts'
import {
  cellText,
  columnKeys,
  findHeader,
  isBlankWord,
  lineOf,
  mapColumns,
  normaliseHeader,
  parseCount,
  rowsBelow,
} from '#kernel/sheets.ts'
import { listDirectorates } from './list-directorates.ts'
import { nearDirectorates, readAsOne } from './recognise-near.ts'
import { saveDirectorates } from './save-directorates.ts'

const fields = [
  {
    name: 'name',
    label: { fr: 'Direction', en: 'Directorate' },
    required: true,
    words: ['direction', 'service', 'pole', 'entite', 'direction ou service'],
  },
  {
    name: 'category_a',
    label: { fr: 'Catégorie A', en: 'Category A' },
    required: false,
    words: ['categorie a', 'cat a', 'a'],
  },
  {
    name: 'category_b',
    label: { fr: 'Catégorie B', en: 'Category B' },
    required: false,
    words: ['categorie b', 'cat b', 'b'],
  },
  {
    name: 'category_c',
    label: { fr: 'Catégorie C', en: 'Category C' },
    required: false,
    words: ['categorie c', 'cat c', 'c'],
  },
  {
    name: 'headcount',
    label: { fr: 'Effectif total', en: 'Headcount' },
    required: false,
    words: ['total', 'effectif', 'effectif total', 'nombre d agents', 'agents'],
  },
  {
    name: 'without_pc',
    label: { fr: 'Sans poste informatique', en: 'Without a computer' },
    required: false,
    words: ['sans poste informatique', 'sans ordinateur', 'sans poste'],
  },
]

/** Public agents by directorate and category, from a sheet of human resources. */
export const headcountsRecogniser: Recogniser = {
  id: 'organisation.headcounts',
  label: { fr: 'les effectifs par direction', en: 'headcounts by directorate' },
  needs: [saveDirectorates.spec.needs],
  recognise(file) {
    const found = locate(file)
    if (!found) return 0
    const mapped = Object.values(mapColumns(found.headers, fields))
    const categories = mapped.filter(field => field?.startsWith('category')).length
    if (!mapped.includes('name') || found.headers.some(header => ofOtherLists.test(normaliseHeader(header)))) return 0
    return categories >= 2 ? 0.93 : mapped.includes('headcount') && found.headers.length <= 6 ? 0.6 : 0
  },
  async preview(scope, file, mapping) {
    const preview = await previewHeadcounts(file, mapping)
    const known = await listDirectorates(scope, {})
    const names = new Set(known.flatMap(({ name, aliases }) => [name, ...aliases]))
    // Two lines of one sheet are two counts: only a directorate that exists already is proposed for a line.
    const near = nearDirectorates(
      known,
      preview.rows.map(({ values }) => String(values.name)),
    ).filter(({ readAs }) => names.has(readAs))
    return { ...preview, near, needs: [saveDirectorates.spec.needs] }
  },
  async apply(scope, rows, { near = [] }) {
    const readAs = readAsOne(near)
    const kept = rows.filter(row => row.choice !== 'skip')
    const directorates = kept.map(({ values }) => ({ ...values, name: readAs(String(values.name)) }))
    if (directorates.length === 0) return { created: 0, updated: 0 }
    const known = new Set((await listDirectorates(scope, {})).map(({ id }) => id))
    const ids = await atLines(kept, () => saveDirectorates(scope, { directorates }))
    const created = new Set(ids.filter(id => !known.has(id))).size
    return { created, updated: ids.length - created }
  },
}

/** A list of software by service, or of people, may also count public agents. */
const ofOtherLists = /\b(logiciels?|applications?|progiciels?|outils?|editeur|prenom|matricule|montant)\b/

function locate(file: ReadFile) {
  for (const sheet of file.sheets ?? []) {
    const header = findHeader(
      sheet.rows,
      fields.map(field => field.words),
    )
    if (header) return { sheet, index: header.index, headers: (sheet.rows[header.index] ?? []).map(cellText) }
  }
  return null
}

async function previewHeadcounts(file: ReadFile, chosen: Preview['mapping'] | null): Promise<Preview> {
  const found = locate(file)
  if (!found) return { rows: [], problems: [] }
  const keys = columnKeys(found.headers)
  const mapping = chosen ?? mapColumns(found.headers, fields)
  const rows: StagedRow[] = []
  const problems: Problem[] = []
  const breathe = breather()
  for (const { line, cells } of rowsBelow(found.sheet, found.index)) {
    await breathe()
    const values: Record<string, unknown> = {}
    for (const [i, key] of keys.entries()) {
      const field = mapping[key]
      const text = cellText(cells[i]).trim()
      if (!field || isBlankWord(text)) continue
      const value = field === 'name' ? text : parseCount(text)
      if (value === null)
        problems.push({
          sheet: found.sheet.name,
          line,
          column: key,
          severity: 'warning',
          message: {
            fr: `« ${text} » n’est pas un nombre : case laissée vide.`,
            en: `“${text}” is not a number: left empty.`,
          },
        })
      else values[field] = value
    }
    if (!values.name || /^(total|ensemble|somme)/.test(normaliseHeader(String(values.name)))) continue
    const column = keys.find(key => mapping[key] === 'headcount') ?? ''
    problems.push(...wrongTotal(values, { sheet: found.sheet.name, line, column }))
    rows.push({ line, values })
  }
  return {
    headerLine: lineOf(found.sheet, found.index),
    sheet: found.sheet.name,
    mapping,
    fields: fields.map(({ name, label, required }) => ({ name, label, required })),
    rows,
    problems,
  }
}

/** The total typed is kept and the difference is said: nobody knows which figure is right. */
function wrongTotal(
  values: Record<string, unknown>,
  place: { sheet: string; line: number; column: string },
): Problem[] {
  const parts = [values.category_a, values.category_b, values.category_c].filter(part => typeof part === 'number')
  const sum = parts.reduce((all, part) => all + part, 0)
  if (parts.length < 3 || typeof values.headcount !== 'number' || values.headcount === sum) return []
  const message = {
    fr: `Le total écrit (${values.headcount}) n’est pas la somme des catégories (${sum}).`,
    en: `The total written (${values.headcount}) is not the sum of the categories (${sum}).`,
  }
  return [{ ...place, severity: 'warning', message }]
}
