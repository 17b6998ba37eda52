import { defineTexts, formatNumber, type Language } from '#kernel/texts.ts'
import type { describeDiagnosis } from './diagnosis.ts'
import type { FileResult } from './import-folder.ts'
import { printable, printableName } from './printable.ts'

type Diagnosis = Awaited<ReturnType<typeof describeDiagnosis>>

const texts = defineTexts(
  {
    title: (name: string, date: string) => `Diagnostic de ${name} au ${date} (document préparatoire)`,
    files: 'Fichiers',
    aside: 'mis de côté',
    empty: 'Attention : aucun fichier n’a pu être lu. Ce diagnostic est celui d’une collectivité dont on ne sait rien.',
    colon: '\u202f: ',
    levels: 'Niveaux (0 à 4 ; « – » : pas de donnée)',
    actions: 'Ce qu’il faut faire d’abord',
  },
  {
    title: (name: string, date: string) => `Diagnosis of ${name} on ${date} (draft)`,
    files: 'Files',
    aside: 'set aside',
    empty: 'Warning: no file could be read. This is the diagnosis of an authority of which nothing is known.',
    colon: ': ',
    levels: 'Levels (0 to 4; “–”: no data)',
    actions: 'What to do first',
  },
)

/** The diagnosis for somebody reading a terminal. */
export function printDiagnosis(diagnosis: Diagnosis, language: Language): string {
  const t = texts[language]
  const files = diagnosis.files.map(file => `  ${fileLine(file, language)}`)
  const rows = diagnosis.prerequisites.map(row => `  ${row.level ?? '–'}  ${row.id.padEnd(10)} ${row.text}`)
  const actions = diagnosis.actions.map(
    (action, i) => `  ${i + 1}. ${action.title} (${action.prerequisites.join(', ')})`,
  )
  const lines = [
    t.title(diagnosis.organisation ?? '', diagnosis.asOf),
    '',
    t.files,
    ...(files.length ? files : ['  –']),
    ...(nothingRead(diagnosis.files) ? ['', t.empty] : []),
    '',
    t.levels,
    ...rows,
    '',
    t.actions,
    ...actions,
  ]
  return lines.map(printable).join('\n')
}

/** One file of a folder: what it was taken for, and how many of its lines came in. */
export function fileLine({ path, recognisedLabel, kept, rejected }: FileResult, language: Language): string {
  const t = texts[language]
  const name = printableName(path)
  if (!recognisedLabel) return printable(`${name} → ${t.aside}${t.colon}${rejected[0]?.reason ?? ''}`)
  return printable(`${name} → ${recognisedLabel}${t.colon}${keptWords(kept, rejected.length, language)}`)
}

/** Whether a diagnosis rests on no file at all. */
export function nothingRead(files: readonly Pick<FileResult, 'kept'>[]): boolean {
  return files.every(file => file.kept === 0)
}

function keptWords(kept: number, rejected: number, language: Language): string {
  const many = (count: number, one: string, more: string) =>
    `${formatNumber(count, language)} ${(language === 'fr' ? count < 2 : count === 1) ? one : more}`
  return language === 'fr'
    ? `${many(kept, 'ligne gardée', 'lignes gardées')}, ${many(rejected, 'écartée', 'écartées')}`
    : `${many(kept, 'row kept', 'rows kept')}, ${many(rejected, 'left out', 'left out')}`
}
