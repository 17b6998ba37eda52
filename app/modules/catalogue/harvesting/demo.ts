import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { editDatasets } from '../datasets/edit-datasets.ts'
import { listDatasets } from '../datasets/list-datasets.ts'
import { harvest } from './harvest.ts'
import { harvestFiles } from './harvest-files.ts'
import { saveSource } from './save-source.ts'

/**
 * Two sources by files: a geographic catalogue that lost more than half of its records in November and waits for an answer, an
 * open data portal with a record without title and a dataset that the first one describes too.
 */
export async function demo(story: Story): Promise<void> {
  const geo = await sourceOf(story.on('2026-10-05'), {
    name: 'Géoportail de Val-de-Brume',
    protocol: 'csw',
    family: 'gis',
    directorate_id: await directorateLike(story.on('2026-10-05'), /urbanisme|aménagement|géomatique/i),
  })
  await deposit(story, '2026-10-05', geo, ['geoportail-page-1.xml', 'geoportail-page-2.xml'])
  await correct(story.on('2026-10-12'), 'zonage', 'ANNUAL')
  const open = await sourceOf(story.on('2026-11-09'), {
    name: 'Portail des données ouvertes',
    protocol: 'ckan',
    family: 'open-data',
    directorate_id: null,
  })
  await deposit(story, '2026-11-09', open, ['portail-ouvert.json'])
  await deposit(story, '2026-11-16', geo, ['geoportail-novembre.xml'])
}

type Given = Pick<Parameters<typeof saveSource>[1], 'name' | 'protocol' | 'family' | 'directorate_id'>

function sourceOf(scope: Scope, given: Given): Promise<string> {
  return saveSource(scope, { ...given, address: null })
}

/** What a person says of a dataset stays, and is shown beside what the source goes on saying. */
async function correct(scope: Scope, search: string, frequency: string): Promise<void> {
  const { rows } = await listDatasets(scope, { search })
  const [known] = rows
  if (!known) throw new Error(`no harvested dataset about ${search}`)
  await editDatasets(scope, { ids: [known.id], frequency })
}

async function directorateLike(scope: Scope, words: RegExp): Promise<string | null> {
  return (await listDirectorates(scope, {})).find(({ name }) => words.test(name))?.id ?? null
}

/** The job is run here, so that the story goes on from what it brought; the queue finds it done. */
async function deposit(story: Story, day: string, source_id: string, names: readonly string[]): Promise<void> {
  const scope = story.on(day)
  const files = await Promise.all(names.map(name => story.file(`catalogue/${name}`)))
  const deposited = files.map(({ name, bytes }) => ({ name, content: bytes }))
  const { run } = await harvestFiles(scope, { source_id, files: deposited })
  await harvest.run(scope, { run } as never, { checkpoint: null, report: async () => undefined })
}
