import { describe, expect, test } from 'vitest'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { undoChange } from '#records/undo-change.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { archiveDataset } from './archive-dataset.ts'
import { editDatasets } from './edit-datasets.ts'
import { judgeDatasets } from './judge-datasets.ts'
import { listDatasets } from './list-datasets.ts'
import { readDataset } from './read-dataset.ts'
import { removeDistribution } from './remove-distribution.ts'
import { restoreDataset } from './restore-dataset.ts'
import { saveDatasets } from './save-datasets.ts'
import { saveDistribution } from './save-distribution.ts'

const house = await openHouse()

async function opened() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [roads = '', schools = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Éducation' }],
  })
  const referent = house.as(home, 'referent', { directorates: [roads] })
  const one = async (values: object = {}) => {
    const [id = ''] = await saveDatasets(admin, {
      datasets: [{ title: 'Arbres d’alignement', family: 'gis', ...values }],
    })
    return id
  }
  return { home, admin, roads, schools, referent, one }
}

/** As a harvest leaves it. */
async function harvested(home: Awaited<ReturnType<typeof house.tenant>>, id: string) {
  await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
    const { sql } = await import('kysely')
    await sql`update catalogue.dataset set origin = 'harvest' where id = ${id}`.execute(db)
  })
}

describe('A dataset', () => {
  test('begins with a title and a family, and says what is missing', async () => {
    const { admin, one } = await opened()
    expect(await fieldsOf(saveDatasets(admin, { datasets: [{ description: 'Sans intitulé' }] }))).toEqual({
      'datasets.0.title': 'kernel.required',
      'datasets.0.family': 'kernel.required',
    })
    const { dataset, readiness } = await readDataset(admin, { id: await one() })
    expect(dataset).toMatchObject({ access_level: 'unknown', personal_data: 'unknown', described_on: '2026-11-23' })
    expect(readiness.score).toBe(0)
  })

  test('changes only in the fields given, and is described anew only when what it says changes', async () => {
    const { admin, one } = await opened()
    const id = await one({ owner: 'Responsable des arbres', described_on: '2026-01-05' })
    await saveDatasets(admin, { datasets: [{ id, modified_on: '2026-10-01' }] })
    expect((await readDataset(admin, { id })).dataset).toMatchObject({
      owner: 'Responsable des arbres',
      modified_on: '2026-10-01',
      described_on: '2026-01-05',
    })
    await saveDatasets(admin, { datasets: [{ id, place: 'Val-de-Brume' }] })
    expect((await readDataset(admin, { id })).dataset.described_on).toBe('2026-11-23')
  })

  test('that was harvested keeps the names of the columns that a person set, and of no other', async () => {
    const { home, admin, one } = await opened()
    const id = await one({ description: 'De la source' })
    await saveDatasets(admin, { datasets: [{ id, owner: 'Avant' }] })
    expect((await readDataset(admin, { id })).dataset.edited).toEqual([])
    await harvested(home, id)
    await saveDatasets(admin, { datasets: [{ id, description: 'De la source', title: 'Arbres' }] })
    await editDatasets(admin, { ids: [id], owner: 'Responsable', theme: 'ENVI' })
    expect((await readDataset(admin, { id })).dataset.edited.toSorted()).toEqual(['owner', 'themes', 'title'])
  })

  test('refuses an address that no browser opens, a box upside down and a licence of no list', async () => {
    const { admin } = await opened()
    const wrong = {
      title: 'X',
      family: 'gis' as const,
      landing_page: 'javascript:alert(1)',
      bbox: [5, 46, 4, 45] as [number, number, number, number],
      licence: 'COPYRIGHT',
    }
    expect(Object.keys((await fieldsOf(saveDatasets(admin, { datasets: [wrong] }))) as object).toSorted()).toEqual([
      'datasets.0.bbox',
      'datasets.0.landing_page',
      'datasets.0.licence',
    ])
  })

  test('leaves the catalogue with a reason, no longer found, and comes back with its score', async () => {
    const { admin, one } = await opened()
    const id = await one({ owner: 'Responsable' })
    await archiveDataset(admin, { id, reason: 'Doublon' })
    await expect(readDataset(admin, { id })).rejects.toThrow('kernel.not-found')
    expect((await listDatasets(admin, { search: 'arbre' })).count).toBe(0)
    await restoreDataset(admin, { id })
    const { rows } = await listDatasets(admin, { search: 'arbre' })
    expect(rows).toMatchObject([{ id, readiness: expect.any(Number) }])
    expect(rows[0]?.readiness).toBeGreaterThan(0)
  })

  test('of another authority cannot be read, changed, judged, reached nor archived', async () => {
    const { one } = await opened()
    const id = await one()
    const stranger = house.as(await house.tenant(), 'admin')
    for (const work of [
      () => readDataset(stranger, { id }),
      () => saveDatasets(stranger, { datasets: [{ id, title: 'Volé' }] }),
      () => editDatasets(stranger, { ids: [id], owner: 'Moi' }),
      () => judgeDatasets(stranger, { ids: [id], verdict: 'none' }),
      () => saveDistribution(stranger, { dataset_id: id, kind: 'page', title: 'Ici' }),
      () => archiveDataset(stranger, { id, reason: 'Vol' }),
    ])
      await expect(work()).rejects.toThrow('kernel.not-found')
    expect((await listDatasets(stranger, { search: 'arbre' })).rows).toEqual([])
  })
})

describe('A referent', () => {
  test('writes about the datasets of their own directorates, and leaves them there', async () => {
    const { referent, admin, roads, schools, one } = await opened()
    const [mine = ''] = await saveDatasets(referent, {
      datasets: [{ title: 'Nids-de-poule', family: 'business', directorate_id: roads }],
    })
    await saveDatasets(referent, { datasets: [{ id: mine, owner: 'Chef d’équipe' }] })
    const other = await one({ directorate_id: schools })
    const refused = 'catalogue.own-directorate-only'
    const nowhere = [{ title: 'Sans direction', family: 'gis' as const }]
    await expect(saveDatasets(referent, { datasets: nowhere })).rejects.toThrow(refused)
    await expect(saveDatasets(referent, { datasets: [{ id: mine, directorate_id: schools }] })).rejects.toThrow(refused)
    await expect(saveDatasets(referent, { datasets: [{ id: other, title: 'X' }] })).rejects.toThrow(refused)
    await expect(editDatasets(referent, { ids: [mine, other], frequency: 'ANNUAL' })).rejects.toThrow(refused)
    await expect(archiveDataset(referent, { id: other, reason: 'X' })).rejects.toThrow(refused)
    expect((await readDataset(admin, { id: mine })).dataset).toMatchObject({ owner: 'Chef d’équipe', frequency: null })
  })

  test('gives no verdict on personal data, nor takes one back', async () => {
    const { home, referent, roads, one } = await opened()
    const id = await one({ directorate_id: roads })
    await expect(judgeDatasets(referent, { ids: [id], verdict: 'none' })).rejects.toThrow('kernel.refused')
    const slipped = saveDatasets(referent, { datasets: [{ id, personal_data: 'none' }] })
    await expect(slipped).rejects.toThrow('catalogue.judge-only')
    await judgeDatasets(house.as(home, 'dpo'), { ids: [id], verdict: 'sensitive' })
    for (const role of ['referent', 'it'] as const) {
      const taken = saveDatasets(house.as(home, role, { directorates: [roads] }), {
        datasets: [{ id, personal_data: 'unknown' }],
      })
      await expect(taken, role).rejects.toThrow('catalogue.judge-only')
    }
  })
})

describe('A verdict on personal data', () => {
  test('keeps who gave it and when, and is worth its points', async () => {
    const { admin, home, one } = await opened()
    const id = await one()
    await judgeDatasets(house.as(home, 'dpo', { name: 'Camille' }), { ids: [id], verdict: 'professional' })
    const { dataset, readiness } = await readDataset(admin, { id })
    expect(dataset).toMatchObject({
      personal_data: 'professional',
      personal_data_by: 'Camille',
      personal_data_on: '2026-11-23',
    })
    expect(readiness.lines.find(({ criterion }) => criterion.id === 'personal-data')?.met).toBe(true)
  })
})

describe('A way to reach a dataset', () => {
  test('gives its format to searches and is not added twice for one address', async () => {
    const { admin, one } = await opened()
    const id = await one()
    const values = {
      dataset_id: id,
      kind: 'file' as const,
      download_url: 'https://donnees.example/a.csv',
      format: 'CSV',
    }
    const first = await saveDistribution(admin, values)
    expect(await saveDistribution(admin, values)).toBe(first)
    expect((await listDatasets(admin, { format: 'CSV' })).rows).toMatchObject([{ id, formats: ['CSV'] }])
    expect(await fieldsOf(saveDistribution(admin, { dataset_id: id, kind: 'page' }))).toEqual({
      access_url: 'catalogue.address-or-title',
    })
  })

  test('whose address changes is to be checked again', async () => {
    const { home, admin, one } = await opened()
    const id = await one()
    const address = 'https://donnees.example/a'
    const way = await saveDistribution(admin, { dataset_id: id, kind: 'file', download_url: address, format: 'CSV' })
    await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      const { sql } = await import('kysely')
      await sql`update catalogue.distribution set link_state = 'dead', link_failures = 4 where id = ${way}`.execute(db)
    })
    await saveDistribution(admin, { id: way, dataset_id: id, kind: 'file', download_url: `${address}/b` })
    const { distributions } = await readDataset(admin, { id })
    expect(distributions).toMatchObject([{ format: 'CSV', link_state: null, link_failures: 0 }])
  })

  test('that is removed takes its points away, and comes back by undoing', async () => {
    const { admin, one } = await opened()
    const id = await one()
    const way = await saveDistribution(admin, {
      dataset_id: id,
      kind: 'api',
      access_url: 'https://donnees.example/api',
      format: 'API',
    })
    const before = (await readDataset(admin, { id })).readiness.score
    const { operation_id } = await removeDistribution(admin, { dataset_id: id, id: way })
    expect((await listDatasets(admin, {})).rows).toMatchObject([{ formats: [], readiness: 0 }])
    await undoChange(admin, { id: operation_id })
    expect((await listDatasets(admin, {})).rows).toMatchObject([{ formats: ['API'] }])
    expect((await readDataset(admin, { id })).readiness.score).toBe(before)
  })
})

describe('A change of many datasets', () => {
  test('says how many changed, adds a theme to those they have, and can be taken back', async () => {
    const { admin, roads, one } = await opened()
    const [a, b] = [await one({ themes: ['TRAN'] }), await one({ title: 'Feux', owner: 'Responsable' })]
    const { changed, operation_id } = await editDatasets(admin, {
      ids: [a, b],
      owner: 'Responsable',
      theme: 'ENVI',
      directorate_id: roads,
      licence: 'LO-2.0',
      frequency: 'ANNUAL',
      access_level: 'open',
      reviewed: true,
    })
    expect(changed).toBe(2)
    expect((await readDataset(admin, { id: a })).dataset).toMatchObject({
      owner: 'Responsable',
      themes: ['TRAN', 'ENVI'],
      directorate_id: roads,
      licence: 'LO-2.0',
      access_level: 'open',
      reviewed_on: '2026-11-23',
    })
    expect((await listDatasets(admin, { theme: 'ENVI', owned: 'yes', access_level: 'open' })).count).toBe(2)
    await undoChange(admin, { id: operation_id })
    expect((await readDataset(admin, { id: a })).dataset).toMatchObject({
      owner: null,
      themes: ['TRAN'],
      licence: null,
    })
    expect((await listDatasets(admin, { theme: 'ENVI' })).count).toBe(0)
  })

  test('without anything to change is refused', async () => {
    const { admin, one } = await opened()
    expect(await fieldsOf(editDatasets(admin, { ids: [await one()] }))).toEqual({ change: 'records.choose-change' })
  })
})
