import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openInstallation } from '#modules/accounts/installation.ts'
import { inventedPackage, openCkan } from '../../../../tests/support/catalogue-servers.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { archiveSource } from './archive-source.ts'
import { beginRun } from './begin-run.ts'
import { detectProtocol } from './detect-protocol.ts'
import { harvest } from './harvest.ts'
import { harvestFiles } from './harvest-files.ts'
import { openHarvests, recordOf } from './harvests.testing.ts'
import { listSources } from './list-sources.ts'
import { previewSource } from './preview-source.ts'
import { readRunFile } from './read-run-file.ts'
import { readSource } from './read-source.ts'
import { restoreSource } from './restore-source.ts'
import { saveSource } from './save-source.ts'
import { startDueHarvests } from './start-due-harvests.ts'
import { startHarvest } from './start-harvest.ts'
import { waiting } from './waiting.ts'

const house = await openHarvests()
const values = { name: 'Portail', protocol: 'ckan', family: 'open-data', directorate_id: null } as const
const installation = openInstallation({ secret: 'secret de test, assez long pour servir', privateHosts: ['127.0.0.1'] })
const answer = (...numbers: number[]) => {
  const result = { count: 4, results: numbers.map(inventedPackage) }
  return new TextEncoder().encode(JSON.stringify({ success: true, result }))
}
const quiet = { checkpoint: null, report: async () => undefined }

describe('A source', () => {
  test('is written down, changed, archived and put back by those who harvest, and read by others', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const id = await saveSource(scope, {
      ...values,
      address: 'https://data.example',
      schedule: 'weekly',
      options: { organisation: 'ville' },
    })
    await saveSource(scope, { ...values, id, name: 'Portail ouvert', address: 'https://data.example', paused: true })
    const elected = house.on(tenant, '2026-11-02', 'elected')
    expect(await listSources(elected, { search: 'ouvert' })).toMatchObject([
      { name: 'Portail ouvert', paused: true, standing: 'never' },
    ])
    await expect(saveSource(elected, { ...values, address: null })).rejects.toMatchObject({ key: 'kernel.refused' })
    await archiveSource(scope, { id, reason: 'Fermé' })
    expect(await listSources(scope, {})).toEqual([])
    await expect(startHarvest(scope, { source_id: id })).rejects.toMatchObject({ key: 'kernel.not-found' })
    await restoreSource(scope, { id })
    expect(await listSources(scope, { protocol: 'ckan', standing: 'never' })).toHaveLength(1)
    expect(await listSources(house.on(await house.tenant()), {})).toEqual([])
  })

  test('needs an address of the web, or files by hand and no calendar', async () => {
    const scope = house.on(await house.tenant())
    expect(await fieldsOf(saveSource(scope, { ...values, address: 'file:///etc/passwd' }))).toEqual({
      address: 'catalogue.not-an-address',
    })
    expect(await fieldsOf(saveSource(scope, { ...values, address: null, schedule: 'daily' }))).toEqual({
      schedule: 'catalogue.files-by-hand',
    })
    const id = await saveSource(scope, { ...values, address: null })
    await expect(startHarvest(scope, { source_id: id })).rejects.toMatchObject({ key: 'catalogue.no-address' })
  })

  test('is harvested on its days, unless it is paused, archived, by hand or under way', async () => {
    const tenant = await house.tenant()
    const at = (day: string) => house.on(tenant, day)
    const add = (name: string, said: object) =>
      saveSource(at('2026-11-02'), { ...values, name, address: 'https://data.example', ...said })
    await add('Chaque jour', { schedule: 'daily' })
    await add('Chaque semaine', { schedule: 'weekly' })
    await add('Chaque mois', { schedule: 'monthly' })
    await add('À la demande', {})
    await add('Suspendue', { schedule: 'daily', paused: true })
    const done = () =>
      house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
        sql`update catalogue.run set state = 'ended', ended_at = now()`.execute(db),
      )
    expect(await startDueHarvests(at('2026-11-02'), {})).toEqual({ started: 3 })
    expect(await startDueHarvests(at('2026-11-03'), {})).toEqual({ started: 0 })
    await done()
    expect(await startDueHarvests(at('2026-11-02'), {})).toEqual({ started: 0 })
    expect(await startDueHarvests(at('2026-11-03'), {})).toEqual({ started: 1 })
    await done()
    expect(await startDueHarvests(at('2026-11-09'), {})).toEqual({ started: 2 })
    await done()
    expect(await startDueHarvests(at('2026-12-02'), {})).toEqual({ started: 3 })
  })

  test('that failed, or that lost half of what it had, waits for whoever harvests and nobody else', async () => {
    const tenant = await house.tenant()
    const source = await house.source(tenant, 'Géoportail')
    await house.harvest(
      tenant,
      source,
      ['a', 'b', 'c'].map(id => recordOf(id)),
    )
    await house.harvest(tenant, source, [recordOf('a')], { on: '2026-11-12' })
    const lines = await waiting(house.on(tenant))
    expect(lines).toMatchObject([{ path: `/moissonnage/${source}` }])
    expect(lines[0]?.text).toMatch(/Géoportail.*moins de la moitié/)
    expect(await waiting(house.on(tenant, '2026-11-12', 'elected'))).toEqual([])
  })
})

describe('A dry run', () => {
  test('says what twenty records would become, without writing anything', async () => {
    const renamed = { ...inventedPackage(0), title: 'Autre titre' }
    const later = JSON.stringify({ success: true, result: { count: 2, results: [renamed, inventedPackage(1)] } })
    let changed = false
    const server = await openCkan(30, {
      before: () => (changed ? { type: 'application/json', body: later } : undefined),
    })
    onTestFinished(() => server.close())
    const tenant = await house.tenant()
    const scope = { ...house.on(tenant), installation }
    const asked = { protocol: 'ckan', address: server.url } as const
    const first = await previewSource(scope, asked)
    expect(first).toMatchObject({ announced: 30, problem: null })
    expect(first.records).toHaveLength(20)
    expect(first.records[0]).toMatchObject({ position: 1, title: 'Jeu inventé 0', outcome: 'create', distributions: 1 })
    const source_id = await saveSource(scope, { ...values, address: server.url })
    const { run } = await startHarvest(scope, { source_id })
    await harvest.run(scope, { run } as never, quiet)
    changed = true
    const again = await previewSource(scope, { ...asked, source_id })
    expect(again.records.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['update', ['title']],
      ['unchanged', []],
    ])
    expect(await house.count(tenant, 'catalogue.dataset')).toBe(30)
  })

  test('says in a sentence why an address cannot be read', async () => {
    const server = await openCkan(1, { before: () => ({ type: 'text/html', body: '<html>Bienvenue</html>' }) })
    onTestFinished(() => server.close())
    const scope = house.on(await house.tenant())
    const refused = await previewSource(scope, { protocol: 'ckan', address: server.url })
    expect(refused.problem?.fr).toMatch(/127\.0\.0\.1/)
    const page = await previewSource({ ...scope, installation }, { protocol: 'ckan', address: server.url })
    expect(page).toMatchObject({ records: [], received: 0 })
    expect(page.problem?.fr).toMatch(/^[A-ZÀ-Ý].*[.)]$/)
  })

  test('finds what kind of catalogue answers at an address', async () => {
    const server = await openCkan(3)
    onTestFinished(() => server.close())
    const scope = { ...house.on(await house.tenant()), installation }
    expect(await detectProtocol(scope, { address: `${server.url}/dataset` })).toEqual({
      protocol: 'ckan',
      problem: null,
    })
    const refused = await detectProtocol(house.on(await house.tenant()), { address: server.url })
    expect(refused.protocol).toBeNull()
    expect(refused.problem?.fr).toMatch(/127\.0\.0\.1/)
  })
})

describe('Deposited files', () => {
  test('are pages in the order of their names, and the harvest says which one is no catalogue', async () => {
    const tenant = await house.tenant()
    const scope = { ...house.on(tenant), installation }
    const source_id = await saveSource(scope, { ...values, address: null })
    const files = [
      { name: 'page-10.json', content: answer(3) },
      { name: 'page-2.json', content: answer(1, 2) },
      { name: 'page-1.json', content: answer(0) },
    ]
    const { run } = await harvestFiles(scope, { source_id, files })
    const begun = await beginRun(scope, { run_id: run })
    expect(begun?.files.map(({ name }) => name)).toEqual(['page-1.json', 'page-2.json', 'page-10.json'])
    const file_id = begun?.files[2]?.file_id ?? ''
    expect(new TextDecoder().decode(await readRunFile(scope, { file_id }))).toContain('Jeu inventé 3')
    await harvest.run(scope, { run } as never, quiet)
    const ended = { state: 'ended', announced: 4, received: 4, created: 4, pages: 3 }
    expect((await readSource(scope, { id: source_id })).runs[0]).toMatchObject(ended)

    const wrong = { name: 'photo.json', content: new TextEncoder().encode('pas du JSON') }
    const second = await harvestFiles(scope, { source_id, files: [{ name: 'a.json', content: answer(0) }, wrong] })
    await harvest.run(scope, { run: second.run } as never, quiet)
    const [failed] = (await readSource(scope, { id: source_id })).runs
    expect(failed).toMatchObject({ state: 'failed', received: 1, withheld: null })
    expect(failed?.problem?.fr).toContain('photo.json')
  })

  const folder = path.resolve('../shared/fixtures/csw')
  test.skipIf(!existsSync(folder))('saved from a CSW server are harvested as its pages are', async () => {
    const scope = house.on(await house.tenant())
    const source_id = await saveSource(scope, { ...values, protocol: 'csw', family: 'gis', address: null })
    const files = [1, 3, 5].map(page => {
      const name = `geonetwork-iso19139-page-${page}.xml`
      return { name, content: new Uint8Array(readFileSync(path.join(folder, name))) }
    })
    const { run } = await harvestFiles(scope, { source_id, files })
    await harvest.run(scope, { run } as never, quiet)
    expect((await readSource(scope, { id: source_id })).runs[0]).toMatchObject({
      announced: 6,
      received: 6,
      state: 'ended',
    })
  })
})
