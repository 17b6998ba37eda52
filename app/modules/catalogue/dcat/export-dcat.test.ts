import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { addDataset } from '../../../../tests/support/catalogue-rows.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { exportDcat } from './export-dcat.ts'
import { readRdfCatalogue } from './reading/read-rdf-catalogue.ts'
import { faultsOf, hasShapes } from './shacl.testing.ts'

const house = await openHouse()
const { database } = house
const read = (text: string) => readRdfCatalogue({ body: new TextEncoder().encode(text), type: null, url: null })

describe('The catalogue exported in DCAT', () => {
  test('holds every dataset in use, open or not, and none that left the register or is another’s', async () => {
    const tenant = await house.tenant()
    const open = await addDataset(database, tenant, {
      title: 'Piscines',
      themes: ['EDUC'],
      frequency: 'ANNUAL',
      licence: 'LO-2.0',
      bbox: [4, 45, 5, 46],
      conforms_to: 'https://schema.data.gouv.fr/schemas/piscines.json',
    })
    await addDataset(database, tenant, { title: 'Paie', access_level: 'internal' }, [])
    await addDataset(database, tenant, { title: 'Ancien', archived_at: new Date() })
    await addDataset(database, await house.tenant(), { title: 'Ailleurs' })
    const { text, total, pages } = await exportDcat(house.as(tenant, 'dpo'), {})
    const { records, announced } = await read(text)
    expect([total, pages, announced]).toEqual([2, 1, 2])
    expect(records.map(({ title }) => title).toSorted()).toEqual(['Paie', 'Piscines'])
    expect(records.find(({ remoteId }) => remoteId === open)).toMatchObject({
      themes: ['EDUC'],
      frequency: 'ANNUAL',
      licence: 'LO-2.0',
      accessLevel: 'open',
      bbox: [4, 45, 5, 46],
      conformsTo: 'https://schema.data.gouv.fr/schemas/piscines.json',
      distributions: [{ downloadUrl: 'https://donnees.example.fr/piscines.csv', format: 'CSV' }],
    })
  })

  test('comes in pages that add up to the whole, in each syntax', async () => {
    const tenant = await house.tenant()
    for (const title of ['A', 'B', 'C']) await addDataset(database, tenant, { title })
    for (const syntax of ['ttl', 'jsonld', 'rdf'] as const) {
      const asked = { syntax, size: 2, file: 'https://v.example/catalogue' }
      const [first, second] = await Promise.all(
        [1, 2].map(async page => read((await exportDcat(house.as(tenant, 'data'), { ...asked, page })).text)),
      )
      expect(first?.next).toBe('https://v.example/catalogue?page=2')
      expect([...(first?.records ?? []), ...(second?.records ?? [])].map(({ title }) => title).toSorted()).toEqual([
        'A',
        'B',
        'C',
      ])
    }
  })

  test.skipIf(!hasShapes)('is valid, even when it is empty', async () => {
    const { text } = await exportDcat(house.as(await house.tenant(), 'data'), {})
    expect(await faultsOf(text)).toEqual([])
  })

  test('is for people of the authority', async () => {
    const tenant = await house.tenant()
    for (const role of ['agent', 'visitor'] as const)
      await expect(exportDcat(house.as(tenant, role), {})).rejects.toThrow(Refused)
  })
})
