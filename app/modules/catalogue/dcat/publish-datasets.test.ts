import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { addDataset, changeDataset } from '../../../../tests/support/catalogue-rows.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { besideDataset } from './beside.ts'
import { listPublications } from './list-publications.ts'
import { publishDatasets } from './publish-datasets.ts'
import { listPublicDatasets } from './list-public-datasets.ts'
import { readPublicCatalogue } from './read-public-catalogue.ts'
import { readPublicDataset } from './read-public-dataset.ts'
import { readPublicVersion } from './read-public-version.ts'
import { readPublication } from './read-publication.ts'
import { withdrawDatasets } from './withdraw-datasets.ts'

const house = await openHouse()
const { database } = house

async function home() {
  const tenant = await house.tenant()
  return { tenant, data: house.as(tenant, 'data'), visitor: house.as(tenant, 'visitor') }
}
type Visitor = ReturnType<typeof house.as>
const titles = async (visitor: Visitor, search?: string) =>
  (await listPublicDatasets(visitor, search ? { search } : {})).rows.map(({ content }) => content.title)

describe('A dataset that is opened', () => {
  test('is read by anybody as its record said it that day, until somebody publishes it again', async () => {
    const { tenant, data, visitor } = await home()
    const id = await addDataset(database, tenant, { licence: 'LO-2.0' })
    expect(await titles(visitor)).toEqual([])
    expect(await publishDatasets(data, { ids: [id] })).toEqual({ published: [id], skipped: [] })
    await changeDataset(database, tenant, id, { title: 'Piscines et bains', frequency: 'DAILY' })
    expect(await titles(visitor)).toEqual(['Piscines publiques'])
    expect(await readPublication(data, { id })).toMatchObject({ standing: 'changed', changes: ['title', 'frequency'] })
    await publishDatasets(data, { ids: [id] })
    expect(await titles(visitor)).toEqual(['Piscines et bains'])
    await expect(publishDatasets(data, { ids: [id] })).rejects.toMatchObject({ key: 'catalogue.publish-unchanged' })
  })

  test('leaves at the word of a person, and nothing of what was said stays', async () => {
    const { tenant, data, visitor } = await home()
    const id = await addDataset(database, tenant)
    await publishDatasets(data, { ids: [id] })
    const before = await readPublicVersion(visitor, {})
    expect(await withdrawDatasets(data, { ids: [id] })).toEqual({ withdrawn: [id] })
    expect(await readPublicVersion(visitor, {})).not.toBe(before)
    expect(await readPublicDataset(visitor, { id })).toBeNull()
    expect(await readPublication(data, { id })).toMatchObject({ standing: 'withdrawn', online: null })
    expect(await withdrawDatasets(data, { ids: [id] })).toEqual({ withdrawn: [] })
  })

  test.each([
    ['its access closes', { access_level: 'restricted' }],
    ['it leaves the register', { archived_at: new Date(), archived_reason: 'x' }],
    ['it is found to hold personal data', { personal_data: 'personal' }],
  ])('leaves by itself when %s', async (_, values) => {
    const { tenant, data, visitor } = await home()
    const id = await addDataset(database, tenant)
    await publishDatasets(data, { ids: [id] })
    const before = await readPublicVersion(visitor, {})
    await changeDataset(database, tenant, id, values)
    expect(await titles(visitor)).toEqual([])
    expect(await readPublicVersion(visitor, {})).not.toBe(before)
  })

  test.each([
    [{ access_level: 'internal' }, 'catalogue.publish-not-open'],
    [{ access_level: 'unknown' }, 'catalogue.publish-not-open'],
    [{ archived_at: new Date() }, 'catalogue.publish-archived'],
    [{ personal_data: 'sensitive' }, 'catalogue.publish-personal'],
    [{ personal_data: 'suggested' }, 'catalogue.publish-to-judge'],
  ])('cannot be %j', async (values, key) => {
    const { tenant, data, visitor } = await home()
    const id = await addDataset(database, tenant, values)
    await expect(publishDatasets(data, { ids: [id] })).rejects.toMatchObject({ key })
    const fine = await addDataset(database, tenant, { title: 'Écoles' })
    const { published, skipped } = await publishDatasets(data, { ids: [id, fine] })
    expect([published, skipped.map(one => one.id)]).toEqual([[fine], [id]])
    expect(await titles(visitor)).toEqual(['Écoles'])
  })

  test('never gives an address of the inside, a password, or a file that is kept here', async () => {
    const { tenant, data, visitor } = await home()
    const id = await addDataset(database, tenant, { landing_page: 'http://sig.lan/fiche' }, [
      { access_url: 'http://10.0.0.4/donnees.csv' },
      { access_url: 'http://serveur/donnees.csv' },
      { access_url: 'https://sig:secret@donnees.example.fr/a.csv' },
      { title: 'gardé ici' },
      { access_url: 'https://donnees.example.fr/a.csv', download_url: 'http://sig.intranet/a.csv' },
    ])
    await publishDatasets(data, { ids: [id] })
    const found = await readPublicDataset(visitor, { id })
    expect(found?.content.landingPage).toBeNull()
    expect(found?.content.distributions.map(way => [way.accessUrl, way.downloadUrl])).toEqual([
      ['https://donnees.example.fr/a.csv', null],
    ])
  })
})

describe('The public catalogue', () => {
  test('is searched by words, without accents, from the beginning of a word, plurals too', async () => {
    const { tenant, data, visitor } = await home()
    const ids = [
      await addDataset(database, tenant, { title: 'École maternelle', keywords: ['enfance'] }),
      await addDataset(database, tenant, { title: 'Piscines', themes: ['EDUC'], publisher: 'Syndicat des eaux' }),
    ]
    await publishDatasets(data, { ids })
    expect(await titles(visitor)).toEqual(['École maternelle', 'Piscines'])
    for (const words of ['ecoles', 'ÉCOLE', 'enfan matern', 'maternelle ecole'])
      expect(await titles(visitor, words)).toEqual(['École maternelle'])
    expect(await titles(visitor, 'syndicat culture')).toEqual(['Piscines'])
    for (const words of ['scine', "100% _'"]) expect(await titles(visitor, words)).toEqual([])
  })

  test('comes in pages, and says how many there are in all', async () => {
    const { tenant, data, visitor } = await home()
    const ids = await Promise.all(['A', 'B', 'C'].map(title => addDataset(database, tenant, { title })))
    await publishDatasets(data, { ids })
    const second = await listPublicDatasets(visitor, { page: 2, size: 2 })
    expect([second.total, second.newest, second.rows.map(({ content }) => content.title)]).toEqual([
      3,
      '2026-11-23',
      ['C'],
    ])
  })

  test('is of one authority, opened by those in charge, and read by a visitor alone through its own door', async () => {
    const { tenant, data, visitor } = await home()
    const other = await home()
    const id = await addDataset(database, tenant)
    await expect(publishDatasets(other.data, { ids: [id] })).rejects.toThrow(NotFound)
    await publishDatasets(data, { ids: [id] })
    expect(await titles(other.visitor)).toEqual([])
    expect(await withdrawDatasets(other.data, { ids: [id] })).toEqual({ withdrawn: [] })
    for (const role of ['it', 'dpo', 'referent', 'elected', 'agent', 'operator'] as const)
      await expect(publishDatasets(house.as(tenant, role), { ids: [id] })).rejects.toThrow(Refused)
    await expect(withdrawDatasets(house.as(tenant, 'it'), { ids: [id] })).rejects.toThrow(Refused)
    await expect(listPublications(visitor, {})).rejects.toThrow(Refused)
    await expect(listPublicDatasets(house.as(tenant, 'admin'), {})).rejects.toThrow(Refused)
  })
})

describe('The list of what is public', () => {
  test('finds what may be opened, what is online, what changed since, and what may not', async () => {
    const { tenant, data } = await home()
    const [online, changed, ready, gone, closed] = await Promise.all([
      addDataset(database, tenant, { title: 'En ligne' }),
      addDataset(database, tenant, { title: 'Modifié' }),
      addDataset(database, tenant, { title: 'Prêt' }),
      addDataset(database, tenant, { title: 'Retiré' }),
      addDataset(database, tenant, { title: 'Fermé', access_level: 'internal' }),
    ])
    await publishDatasets(data, { ids: [online, changed, gone] })
    await withdrawDatasets(data, { ids: [gone] })
    await changeDataset(database, tenant, changed, { licence: 'LO-2.0' })
    const found = async (standing: 'online' | 'changed' | 'ready' | 'withdrawn' | 'closed') =>
      (await listPublications(data, { standing })).rows.map(({ id }) => id)
    expect(await found('online')).toEqual([online])
    expect(await found('changed')).toEqual([changed])
    expect(await found('ready')).toEqual([ready])
    expect(await found('withdrawn')).toEqual([gone])
    expect(await found('closed')).toEqual([closed])
    expect((await listPublications(data, { size: 2 })).count).toBe(5)
    expect((await listPublications(data, { search: 'modif' })).rows[0]?.changes).toEqual(['licence'])
    expect(await readPublicCatalogue(data, {})).toEqual({ host: null, datasets: 5, online: 2 })
  })

  test('does not know a dataset of another authority', async () => {
    const { data } = await home()
    await expect(readPublication(data, { id: newId() })).rejects.toThrow(NotFound)
    await expect(publishDatasets(data, { ids: [newId()] })).rejects.toThrow(NotFound)
    await expect(publishDatasets(data, { ids: [newId()] })).rejects.not.toThrow(Conflict)
  })
})

test('The page of a dataset says where it stands before the public, to those who may change it', async () => {
  const { tenant, data } = await home()
  const id = await addDataset(database, tenant)
  const path = `/catalogue/publication/${id}`
  expect(await besideDataset(data, id)).toEqual([{ label: 'Ouvrir au catalogue public', path }])
  expect(await besideDataset(house.as(tenant, 'it'), id)).toEqual([])
  await publishDatasets(data, { ids: [id] })
  expect(await besideDataset(house.as(tenant, 'it'), id)).toEqual([
    { label: 'Au catalogue public depuis le 23 novembre 2026', path },
  ])
  expect(await besideDataset(data, await addDataset(database, tenant, { access_level: 'internal' }))).toEqual([])
})
