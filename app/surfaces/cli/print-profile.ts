import type { ColumnProfile, DefectReason, FileProfile, TableProfile } from '#modules/catalogue/profiling/profile.ts'
import { formatNumber, formatShare, frenchSpaces } from '#kernel/texts.ts'

const types: Record<ColumnProfile['type'], string> = {
  integer: 'nombre entier',
  decimal: 'nombre décimal',
  date: 'date',
  datetime: 'date et heure',
  boolean: 'oui ou non',
  text: 'texte',
  empty: 'vide',
}
const defects: Record<DefectReason, string> = {
  'too-few-columns': 'trop peu de colonnes',
  'too-many-columns': 'trop de colonnes',
  'stray-quote': 'guillemet mal placé',
  'open-quote': 'guillemet jamais refermé, la suite du fichier n’est pas lue',
  'too-long': 'ligne démesurée',
  unreadable: 'ligne illisible',
}
const sensitivities: Record<ColumnProfile['personal'][number]['sensitivity'], string> = {
  high: 'très sensible, jamais vers un service d’IA',
  special: 'article 9 du RGPD',
  social: 'situation sociale',
  personal: 'donnée personnelle',
  context: 'personnelle selon le contexte',
  low: 'contact professionnel ou générique',
}
const number = (value: number) => formatNumber(value, 'fr')
/** As written in a file: a year has no spaces. */
const bound = (value: number | string | null) => (typeof value === 'number' ? String(value).replace('.', ',') : value)
const counted = (n: number, one: string, many: string) => `${number(n)} ${n > 1 ? many : one}`

/** A profile for somebody reading a terminal: the file, what is wrong with its rows, then each column. */
export function printProfile(profile: FileProfile): string {
  const about = [
    profile.format.toUpperCase(),
    profile.encoding,
    profile.separator && `séparateur ${profile.separator === '\t' ? 'tabulation' : `« ${profile.separator} »`}`,
  ]
  const tables = [profile, ...profile.otherTables].flatMap(table => ['', ...tableLines(table)])
  const suggested = tables.some(line => line.includes(suspicion))
  const closing = suggested ? ['', 'Ces données personnelles sont suggérées : à une personne de trancher.'] : []
  return frenchSpaces([about.filter(Boolean).join(', '), ...tables, ...closing].join('\n'))
}

function tableLines(table: TableProfile): string[] {
  const { defective } = table
  const lines = [
    `${table.name} : ${counted(table.rows, 'ligne', 'lignes')}, ${counted(table.columns.length, 'colonne', 'colonnes')}`,
    table.headerLine === null ? '  Pas d’en-tête trouvé.' : `  En-tête : ligne ${number(table.headerLine)}.`,
  ]
  if (table.headerLine === null && table.columns.some(({ name }) => !/^Colonne \d+$/.test(name))) lines.pop()
  if (table.duplicateRows > 0) lines.push(`  Lignes en double : ${number(table.duplicateRows)}.`)
  if (table.blankRows > 0) lines.push(`  Lignes vides : ${number(table.blankRows)}.`)
  if (table.repeatedHeaders > 0) lines.push(`  En-têtes répétés : ${number(table.repeatedHeaders)}.`)
  if (defective.count > 0) lines.push(`  Lignes écartées : ${number(defective.count)}.`)
  for (const { line, reason } of defective.first.slice(0, 10))
    lines.push(`    - ligne ${number(line)} : ${defects[reason]}`)
  if (table.crs) lines.push(`  Coordonnées : ${table.crs}.`)
  return [...lines, ...table.columns.flatMap(columnLines)]
}

const suspicion = '    ! '

function columnLines(column: ColumnProfile): string[] {
  const known = [
    `${types[column.type]}${column.format ? ` (${column.format})` : ''}`,
    column.meaning?.label.fr,
    `${counted(column.distinct, 'valeur différente', 'valeurs différentes')}${column.distinctApproximate ? ' environ' : ''}`,
    column.missing > 0 ? counted(column.missing, 'manquante', 'manquantes') : null,
    column.exceptions > 0 ? `${number(column.exceptions)} d’une autre forme` : null,
    column.min === null ? null : `de ${bound(column.min)} à ${bound(column.max)}`,
  ]
  const top = column.topValues?.slice(0, 3).map(({ value, count }) => `${value} (${number(count)})`) ?? []
  return [
    `  ${column.position}. ${column.name} : ${known.filter(Boolean).join(', ')}`,
    ...(top.length > 0 ? [`       ${top.join(', ')}`] : []),
    ...(column.withheld && column.personal.length === 0
      ? ['       Valeurs masquées : elles ressemblent à des personnes.']
      : []),
    ...column.personal.map(findingLine),
  ]
}

function findingLine(finding: ColumnProfile['personal'][number]): string {
  const { share, valid, checked, inside, example } = finding
  const proof =
    share === null
      ? 'd’après l’en-tête seul'
      : `${formatShare(share, 'fr')}, ${number(valid)} sur ${number(checked)}${inside ? ', dans des textes' : ''}`
  const shown = example ? `, par exemple ${example}` : ''
  return `${suspicion}${finding.label.fr} (${sensitivities[finding.sensitivity]}) : ${proof}${shown}`
}
