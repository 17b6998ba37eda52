import type { Cell, Mapping, Problem } from '#kernel/recognition.ts'
import { cellText, cutText, isBlankWord, normaliseHeader } from '#kernel/sheets.ts'

interface Line {
  name: string
  reference: string | null
  [field: string]: unknown
}

type Place = { sheet: string; line: number }

/** The longest that the register keeps, by field; what has no line here is a paragraph. */
const longest: Readonly<Record<string, number>> = {
  reference: 60,
  name: 200,
  legal_basis: 300,
  department: 160,
  rights_contact: 300,
}
const paragraph = 2_000
/** « Néant », « Sans objet » and « Aucun » answer these: nobody processes it for the authority, nothing leaves the Union. */
const answeredByNone = ['processors', 'transfers', 'recipients']

/** One line of a register as a record; null, with the reason among the problems, when it has no name. */
export function readLine(
  cells: readonly Cell[],
  keys: readonly string[],
  mapping: Mapping,
  place: Place,
  problems: Problem[],
): Line | null {
  const record: Line = { name: '', reference: null }
  const warn = (column: string, fr: string, en: string) =>
    problems.push({ ...place, column, severity: 'warning', message: { fr, en } })
  for (const [i, key] of keys.entries()) {
    const field = mapping[key]
    const cell = cells[i]
    if (!field) continue
    if (typeof cell === 'object' && cell !== null) {
      warn(key, `Case en erreur (${cell.error}) : laissée vide.`, `Cell in error (${cell.error}): left empty.`)
      continue
    }
    const text = cellText(cell).trim()
    if (saysNothing(field, text)) continue
    if (field === 'sensitive') {
      const said = yesOrNo(text)
      if (said !== null) record.sensitive = said
      // « Santé » under « Données sensibles » says yes, and which.
      else record.sensitive = true
      continue
    }
    const most = longest[field] ?? paragraph
    const value = most === paragraph ? tidy(text) : text.replace(/\s+/g, ' ')
    if (value.length > most)
      warn(
        key,
        `Texte coupé à ${most} caractères : complétez la fiche après l’import.`,
        `Text cut at ${most} characters: complete the record after the import.`,
      )
    record[field] = cutText(value, most)
  }
  if (record.name) return record
  const column = keys.find(key => mapping[key] === 'name')
  problems.push({
    ...place,
    ...(column ? { column } : {}),
    severity: 'error',
    message: {
      fr: 'Le nom du traitement manque : ligne écartée.',
      en: 'The name of the processing is missing: line left out.',
    },
  })
  return null
}

function saysNothing(field: string, text: string): boolean {
  if (!isBlankWord(text)) return false
  const plain = normaliseHeader(text)
  return !(answeredByNone.includes(field) && /^(neant|sans objet|non concerne|non applicable)$/.test(plain))
}

export function yesOrNo(text: string): boolean | null {
  const plain = normaliseHeader(text)
  if (/^(non|aucune?|neant|sans|n|0|faux|false)\b/.test(plain)) return false
  return /^(oui|o|1|x|vrai|true)\b/.test(plain) ? true : null
}

/** Line breaks are kept, the spaces around them are not: lists of categories come one a line. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0\u202f]+/g, ' ')
    .replace(/ ?\r?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
}
