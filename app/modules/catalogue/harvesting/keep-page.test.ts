import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { saveDistribution } from '../datasets/save-distribution.ts'
import { beginRun } from './begin-run.ts'
import { endRun } from './end-run.ts'
import { fileAt, openHarvests, recordOf, rejectionOf } from './harvests.testing.ts'
import { keepPage } from './keep-page.ts'
import { listRejections } from './list-rejections.ts'
import { startHarvest } from './start-harvest.ts'

const house = await openHarvests()

test('a record becomes a dataset with the family of its source and its ways to reach it', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const trees = recordOf('arbres-1', {
    title: 'Arbres',
    licence: 'etalab-2.0',
    keywords: ['nature'],
    bbox: [1, 45, 2, 46],
    distributions: [fileAt('https://portail.example/arbres.csv'), fileAt('https://portail.example/arbres.zip')],
  })
  const run = await house.harvest(tenant, source, [trees])
  expect(await house.runOf(tenant, run)).toMatchObject({ state: 'ended', announced: 1, received: 1, created: 1 })
  const [dataset] = await house.rows(tenant, 'select * from catalogue.dataset')
  const expected = { title: 'Arbres', family: 'gis', origin: 'harvest', licence: 'etalab-2.0', keywords: ['nature'] }
  expect(dataset).toMatchObject({ ...expected, bbox: [1, 45, 2, 46], edited: [] })
  expect(
    await house.rows(tenant, 'select download_url, position, origin from catalogue.distribution order by position'),
  ).toEqual([
    { download_url: 'https://portail.example/arbres.csv', position: 0, origin: 'harvest' },
    { download_url: 'https://portail.example/arbres.zip', position: 1, origin: 'harvest' },
  ])
})

test('what people have set is never written over, and the word of the source stays beside', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  await house.harvest(tenant, source, [recordOf('a', { description: 'Avant' })])
  await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`update catalogue.dataset set title = 'Titre choisi', edited = '{title}'`.execute(db),
  )
  const run = await house.harvest(
    tenant,
    source,
    [recordOf('a', { title: 'Titre du portail', description: 'Après' })],
    { on: '2026-11-03' },
  )
  expect(await house.runOf(tenant, run)).toMatchObject({ changed: 1, created: 0 })
  expect(await house.rows(tenant, 'select title, description from catalogue.dataset')).toEqual([
    { title: 'Titre choisi', description: 'Après' },
  ])
  expect(await house.rows(tenant, `select content ->> 'title' as title from catalogue.remote`)).toEqual([
    { title: 'Titre du portail' },
  ])
})

test('an unchanged record touches neither its dataset nor its history', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const record = recordOf('a', { distributions: [fileAt('https://portail.example/a.csv')] })
  await house.harvest(tenant, source, [record])
  const before = (await house.changes(tenant)).length
  const run = await house.harvest(tenant, source, [{ ...record }], { on: '2026-11-03' })
  expect(await house.runOf(tenant, run)).toMatchObject({ unchanged: 1, changed: 0 })
  expect(await house.changes(tenant)).toHaveLength(before)
})

test('a distribution whose address stays keeps its row and its last check, one that left the source leaves', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const [one, two, three] = ['1', '2', '3'].map(name => fileAt(`https://portail.example/${name}.csv`))
  await house.harvest(tenant, source, [recordOf('a', { distributions: [one, two].filter(file => file !== undefined) })])
  await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`update catalogue.distribution set link_state = 'alive'`.execute(db)
    await sql`insert into catalogue.distribution (tenant_id, id, dataset_id, position, origin, kind, access_url)
      select tenant_id, gen_random_uuid(), dataset_id, 9, 'person', 'page', 'https://ville.example' from catalogue.distribution limit 1`.execute(
      db,
    )
  })
  await house.harvest(
    tenant,
    source,
    [recordOf('a', { distributions: [three, two].filter(file => file !== undefined) })],
    { on: '2026-11-03' },
  )
  expect(
    await house.rows(
      tenant,
      `select coalesce(download_url, access_url) as url, link_state from catalogue.distribution order by position`,
    ),
  ).toEqual([
    { url: 'https://portail.example/3.csv', link_state: null },
    { url: 'https://portail.example/2.csv', link_state: 'alive' },
    { url: 'https://ville.example', link_state: null },
  ])
})

test('a record that the database refuses is counted and listed, and the others of its page are kept', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const bad = recordOf('mauvais', { title: 'Date impossible', issuedOn: '2026-02-31' })
  const torn = recordOf('nul', { title: 'Un\0nul' })
  const run = await house.harvest(tenant, source, [recordOf('a'), bad, torn, recordOf('b')], {
    rejections: [rejectionOf(5, { title: 'Illisible', reason: 'seen-twice', detail: 'ligne 3' })],
  })
  expect(await house.runOf(tenant, run)).toMatchObject({ received: 5, created: 2, rejected: 3 })
  expect(await house.titles(tenant)).toEqual(['Jeu a', 'Jeu b'])
  const { rows, count } = await listRejections(house.on(tenant), { run })
  expect(count).toBe(3)
  expect(rows.map(({ position, title, reason }) => [position, title, reason])).toEqual([
    [2, 'Date impossible', 'not-written'],
    [3, 'Unnul', 'not-written'],
    [5, 'Illisible', 'seen-twice'],
  ])
})

test('an identifier that no text can hold is refused alone, also when it was known', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const run = await house.harvest(tenant, source, [recordOf('a'), recordOf('to\0rn'), recordOf('half\ud800')], {
    rejections: [rejectionOf(4, { remoteId: 'cut\0', title: 'Coupé' })],
  })
  expect(await house.runOf(tenant, run)).toMatchObject({ state: 'ended', received: 4, created: 1, rejected: 3 })
  expect(await house.titles(tenant)).toEqual(['Jeu a'])
})

test('a catalogue given in one page of thousands is kept whole, refusals included', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const many = 2_600
  const records = Array.from({ length: many }, (_, i) => recordOf(`jeu-${i}`))
  const rejections = Array.from({ length: 8_000 }, (_, i) => rejectionOf(many + i + 1, { remoteId: `x-${i}` }))
  const run = await house.harvest(tenant, source, records, { rejections })
  expect(await house.runOf(tenant, run)).toMatchObject({ state: 'ended', created: many, rejected: 8_000 })
  expect(await house.count(tenant, 'catalogue.dataset')).toBe(many)
  const again = await house.harvest(tenant, source, records, { on: '2026-11-03' })
  expect(await house.runOf(tenant, again)).toMatchObject({ unchanged: many, gone: 0 })
})

test('what a person corrected of a harvested access is theirs: the source neither writes over it nor says it twice', async () => {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  const [kept, dead] = [fileAt('https://portail.example/a.csv'), fileAt('https://portail.example/mort.csv')]
  await house.harvest(tenant, source, [recordOf('a', { distributions: [kept, dead] })])
  const dataset_id = await house.datasetId(tenant, 'Jeu a')
  const ways = () =>
    house.rows<{ id: string; title: string | null; download_url: string }>(
      tenant,
      'select id, title, download_url from catalogue.distribution order by download_url',
    )
  const [first, second] = await ways()
  const said = { dataset_id, kind: 'file' as const, format: 'CSV' }
  await saveDistribution(house.on(tenant), {
    ...said,
    id: first?.id,
    title: 'Tableau entier',
    download_url: kept.downloadUrl,
  })
  await saveDistribution(house.on(tenant), {
    ...said,
    id: second?.id,
    download_url: 'https://portail.example/vivant.csv',
  })
  await house.harvest(tenant, source, [recordOf('a', { description: 'Changé', distributions: [kept] })], {
    on: '2026-11-03',
  })
  expect((await ways()).map(({ title, download_url }) => [title, download_url])).toEqual([
    ['Tableau entier', 'https://portail.example/a.csv'],
    [null, 'https://portail.example/vivant.csv'],
  ])
})

test('an identifier sent twice in one run keeps its first record, also across pages', async () => {
  const tenant = await house.tenant()
  const source_id = await house.source(tenant)
  const scope = house.on(tenant)
  const { run: run_id } = await startHarvest(scope, { source_id })
  await beginRun(scope, { run_id })
  const pageOf = (start: number, ...ids: string[]) => ({
    run_id,
    page: {
      records: ids.map((id, n) => recordOf(id, { title: `${id} ${start + n}` })),
      rejections: [],
      received: ids.length,
      announced: 4,
      start,
    },
    checkpoint: { next: null, file: 0, start: start + ids.length, stopped: null },
  })
  expect(await keepPage(scope, pageOf(0, 'a', 'a'))).toBe('kept')
  expect(await keepPage(scope, pageOf(2, 'a', 'b'))).toBe('kept')
  await endRun(scope, { run_id, state: 'ended', whole: true })
  expect(await house.titles(tenant)).toEqual(['a 0', 'b 3'])
  expect(await house.runOf(tenant, run_id)).toMatchObject({ received: 4, created: 2, rejected: 2 })
})

test('descriptions of services are counted apart: they are no datasets', async () => {
  const tenant = await house.tenant()
  const run = await house.harvest(tenant, await house.source(tenant), [
    recordOf('wms', { isService: true }),
    recordOf('a'),
  ])
  expect(await house.runOf(tenant, run)).toMatchObject({ received: 2, created: 1, services: 1, rejected: 0 })
  expect(await house.titles(tenant)).toEqual(['Jeu a'])
})

test('a page already kept, or one of a run that somebody stopped, is left', async () => {
  const tenant = await house.tenant()
  const source_id = await house.source(tenant)
  const scope = house.on(tenant)
  const { run: run_id } = await startHarvest(scope, { source_id })
  await beginRun(scope, { run_id })
  const page = { records: [recordOf('a')], rejections: [], received: 1, announced: null, start: 0 }
  const asked = { run_id, page, checkpoint: { next: null, file: 0, start: 1, stopped: null } }
  expect(await keepPage(scope, asked)).toBe('kept')
  expect(await keepPage(scope, asked)).toBe('superseded')
  await endRun(scope, { run_id, state: 'stopped' })
  expect(await keepPage(scope, { ...asked, page: { ...page, start: 1 } })).toBe('stopped')
  expect(await house.runOf(tenant, run_id)).toMatchObject({ received: 1, created: 1, state: 'stopped' })
})
