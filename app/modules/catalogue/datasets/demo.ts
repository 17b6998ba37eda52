import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { addNote } from '#records/add-note.ts'
import { saveView } from '#records/save-view.ts'
import { layers } from './demo-layers.ts'
import { editDatasets } from './edit-datasets.ts'
import { judgeDatasets } from './judge-datasets.ts'
import { listDatasets } from './list-datasets.ts'
import { saveDatasets } from './save-datasets.ts'

/** To the lists added as files, Val-de-Brume adds the layers of its GIS, then fills gaps. */
export async function demo(story: Story): Promise<void> {
  await addLayers(story.on('2026-10-06'))
  await tidy(story)
  await update(story.on('2026-11-18'))
}

async function addLayers(scope: Scope): Promise<void> {
  const directorates = await listDirectorates(scope, {})
  await saveDatasets(scope, {
    datasets: layers.map(({ directorate, ...layer }) => ({
      ...layer,
      family: 'gis',
      directorate_id: directorates.find(({ name }) => name.toLowerCase().includes(directorate))?.id ?? null,
      place: 'Val-de-Brume',
      crs: 'EPSG:2154',
    })),
  })
}

/** What a first meeting of data correspondents settled: directorates and owners of what is open, and what concerns nobody. */
async function tidy(story: Story): Promise<void> {
  const scope = story.on('2026-10-22')
  const directorates = await listDirectorates(scope, {})
  const assigned: [words: string, directorate: string, owner?: string][] = [
    ['adresses', 'aménagement', 'Responsable du système d’information géographique'],
    ['apport volontaire', 'déchets', 'Responsable de la collecte'],
    ['horaires bus', 'mobilités', 'Chargé du réseau de transport'],
    ['subventions', 'finances'],
    ['délibérations conseil', 'assemblées', 'Cheffe du service des assemblées'],
    ['équipements sportifs culturels', 'culture', 'Responsable des équipements sportifs'],
    ['recharge', 'mobilités', 'Chargé de la transition énergétique'],
    ['qualité eau distribuée', 'eau', 'Responsable de l’exploitation'],
    ['aménagements cyclables', 'mobilités'],
  ]
  for (const [search, directorate, owner] of assigned) {
    const ids = await idsOf(scope, search)
    const directorate_id = directorates.find(({ name }) => name.toLowerCase().includes(directorate))?.id
    if (ids.length === 0 || !directorate_id) throw new Error(`the catalogue of the story lacks « ${search} »`)
    await editDatasets(scope, { ids, directorate_id, ...(owner ? { owner } : {}) })
  }
  const open = await listDatasets(scope, { family: 'open-data', size: 100 })
  const harmless = open.rows.filter(({ title }) => !/subventions|délibérations/i.test(title)).map(({ id }) => id)
  await editDatasets(scope, { ids: open.rows.map(({ id }) => id), access_level: 'open' })
  const officer: Scope = { ...scope, actor: { kind: 'user', id: 'fiction-dpo', name: 'Inès Valombre' }, roles: ['dpo'] }
  await judgeDatasets(officer, { ids: harmless, verdict: 'none' })
  const view = { register: 'catalogue.dataset', name: 'Eau, à jour et utilisable' }
  await saveView(scope, { ...view, query: 'search=eau&sort=readiness&order=desc', shared: true })
}

/** Mid-November: two directorates corrected their data, and said so. */
async function update(scope: Scope): Promise<void> {
  const changed: [words: string, day: string][] = [
    ['fréquentation piscines', '2026-11-17'],
    ['apport volontaire', '2026-11-14'],
  ]
  for (const [search, modified_on] of changed) {
    const [id = ''] = await idsOf(scope, search)
    await saveDatasets(scope, { datasets: [{ id, modified_on }] })
  }
  const [record_id = ''] = await idsOf(scope, 'validations réseau bus')
  const content =
    'Le délégataire devait remettre les fichiers d’août et de septembre : relance faite par la direction des mobilités.'
  await addNote(scope, { register: 'catalogue.dataset', record_id, content })
}

async function idsOf(scope: Scope, search: string): Promise<string[]> {
  const { rows } = await listDatasets(scope, { search, size: 1 })
  return rows.map(({ id }) => id)
}
