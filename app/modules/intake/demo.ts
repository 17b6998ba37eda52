import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { applyImport } from './apply-import.ts'
import { readImport } from './read-import.ts'
import { receiveFile } from './receive-file.ts'

/** The files that Val-de-Brume had at hand, on the day each was added. */
const files: [day: string, path: string][] = [
  ['2026-09-07', 'organisation.json'],
  ['2026-09-07', 'effectifs-par-direction.xlsx'],
  ['2026-09-08', 'inventaire-logiciels-dsi.csv'],
  ['2026-09-15', 'applications-culture-et-sports.ods'],
  ['2026-09-18', 'deliberations/2026-03-12-feuille-de-route-ia.pdf'],
  ['2026-09-18', 'deliberations/arrete-delegation-numerique.odt'],
  ['2026-09-18', 'charte-ia-projet.docx'],
  ['2026-09-18', 'pv-cst-2026-05-21.pdf'],
  ['2026-09-22', 'plan-de-formation-2026.docx'],
  ['2026-09-22', 'emargement-sensibilisation.pdf'],
  ['2026-09-22', 'registre-traitements.csv'],
  ['2026-09-25', 'avis-editeurs/avenant-civitalis-ia.docx'],
  ['2026-09-28', 'inventaire-des-donnees.csv'],
  ['2026-10-01', 'catalogue-donnees-ouvertes.csv'],
  ['2026-10-08', 'avis-editeurs/avis-brumedoc-assistant.pdf'],
  ['2026-10-12', 'marches/decp-export-profil-acheteur.json'],
  ['2026-10-12', 'marches/suivi-des-contrats.csv'],
  ['2026-11-17', 'avis-editeurs/message-fin-de-version.txt'],
  ['2026-11-17', 'illisible/vieux-tableau.xls'],
  ['2026-11-20', 'registre-rgpd.csv'],
]

export async function demo(story: Story): Promise<void> {
  for (const [day, path] of files) {
    const scope = story.on(day)
    const id = await receiveFile(scope, await story.file(path))
    if (await isReady(scope, id)) await applyImport(scope, { id })
  }
}

/** What nobody recognised, or what a person must complete first, stays as it is. */
async function isReady(scope: Scope, id: string): Promise<boolean> {
  const { import: staged, rows } = await readImport(scope, { id })
  const needed = staged.preview?.form?.filter(field => field.required) ?? []
  const kept = rows.filter(row => row.choice !== 'skip')
  return (
    staged.state === 'staged' && kept.length > 0 && kept.every(row => needed.every(field => row.values[field.name]))
  )
}
