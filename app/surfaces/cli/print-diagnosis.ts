import type { Language } from '#kernel/texts.ts'
import { defineTexts } from '#kernel/texts.ts'
import type { describeDiagnosis } from './diagnosis.ts'

type Diagnosis = Awaited<ReturnType<typeof describeDiagnosis>>

const texts = defineTexts(
  {
    title: (name: string, date: string) => `Diagnostic de ${name} au ${date} (document préparatoire)`,
    files: 'Fichiers',
    kept: (kept: number, rejected: number) => `${kept} ligne(s) gardée(s), ${rejected} écartée(s)`,
    aside: 'mis de côté',
    levels: 'Niveaux (0 à 4 ; « – » : pas de donnée)',
    actions: 'Ce qu’il faut faire d’abord',
  },
  {
    title: (name: string, date: string) => `Diagnosis of ${name} on ${date} (draft)`,
    files: 'Files',
    kept: (kept: number, rejected: number) => `${kept} row(s) kept, ${rejected} left out`,
    aside: 'set aside',
    levels: 'Levels (0 to 4; “–”: no data)',
    actions: 'What to do first',
  },
)

/** The diagnosis for somebody reading a terminal. */
export function printDiagnosis(diagnosis: Diagnosis, language: Language): string {
  const t = texts[language]
  const files = diagnosis.files.map(file =>
    file.recognisedAs
      ? `  ${file.path} → ${file.recognisedAs} : ${t.kept(file.kept, file.rejected.length)}`
      : `  ${file.path} → ${t.aside} : ${file.rejected[0]?.reason ?? ''}`,
  )
  const rows = diagnosis.prerequisites.map(row => `  ${row.level ?? '–'}  ${row.id.padEnd(10)} ${row.text}`)
  const actions = diagnosis.actions.map(
    (action, i) => `  ${i + 1}. ${action.title} (${action.prerequisites.join(', ')})`,
  )
  return [
    t.title(diagnosis.organisation ?? '', diagnosis.asOf),
    '',
    t.files,
    ...files,
    '',
    t.levels,
    ...rows,
    '',
    t.actions,
    ...actions,
  ].join('\n')
}
