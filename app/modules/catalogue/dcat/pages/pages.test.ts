import { describe, expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import { addDataset, changeDataset } from '../../../../../tests/support/catalogue-rows.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { publishDatasets } from '../publish-datasets.ts'
import { readPublication } from '../read-publication.ts'
import { dcatFilePage } from './dcat-file.ts'
import { dcatPage } from './dcat.tsx'
import { publicationPage } from './publication.tsx'
import { publicationsPage } from './publications.tsx'

const house = await openHouse()
const { database } = house

async function home() {
  const tenant = await house.tenant()
  return { tenant, data: house.as(tenant, 'data'), it: house.as(tenant, 'it') }
}

describe('The page of the outlets of the catalogue', () => {
  test('gives the address to harvest, the files by page, and how portals read them', async () => {
    const { tenant, data } = await home()
    expect(await htmlOf(dcatPage, visitFor(data))).toContain('Le catalogue est vide')
    await publishDatasets(data, { ids: [await addDataset(database, tenant)] })
    const html = await htmlOf(dcatPage, visitFor(data))
    for (const said of [
      `http://localhost/p/${tenant.slug}/catalogue.rdf`,
      `href="/t/${tenant.slug}/catalogue/dcat/catalogue.ttl?page=1"`,
      '1 jeu de données est ouvert à tous',
      'GeoNetwork',
      'data.gouv.fr',
    ])
      expect(html).toContain(said)
  })

  test('leads to files that bear the address of the page that comes next', async () => {
    const { tenant, data } = await home()
    await addDataset(database, tenant)
    const file = await dcatFilePage.get?.(visitFor(data, { params: { file: 'catalogue.ttl' } }))
    if (!file || !('download' in file)) throw new Error('no file')
    expect([file.name, file.type]).toEqual(['catalogue.ttl', 'text/turtle; charset=utf-8'])
    expect(file.download).toContain(`<http://localhost/t/${tenant.slug}/catalogue/dcat/catalogue.ttl?page=1>`)
    const wrong = dcatFilePage.get?.(visitFor(data, { params: { file: 'catalogue.exe' } }))
    await expect(wrong).rejects.toThrow(NotFound)
  })
})

describe('The list of what is public', () => {
  test('publishes and withdraws what is ticked, says what it left aside, and offers nothing to those who may not', async () => {
    const { tenant, data, it } = await home()
    const open = await addDataset(database, tenant, { title: 'Écoles' })
    const closed = await addDataset(database, tenant, { title: 'Paie', access_level: 'internal' })
    const html = await htmlOf(publicationsPage, visitFor(data))
    expect(html).toContain('Ne peut pas être ouvert (l’accès n’est pas « ouvert »)')
    expect(html).toContain('name="change"')
    expect(await htmlOf(publicationsPage, visitFor(it))).not.toContain('name="change"')
    const post = (typed: Record<string, string | string[]>) => publicationsPage.post?.(visitFor(data, { typed }))
    expect(await post({ ids: [open, closed], change: 'publish' })).toMatchObject({
      flash: '1 jeu est en ligne. Laissés de côté : Paie (l’accès n’est pas « ouvert »).',
    })
    expect(await post({ ids: open, change: 'withdraw' })).toMatchObject({ flash: '1 jeu retiré.' })
    expect(await post({ ids: open })).toMatchObject({ flash: 'Cochez au moins un jeu, et choisissez quoi faire.' })
  })
})

describe('The page of one dataset before the public', () => {
  test('shows what the public would read, what a reader would miss, then what changed since', async () => {
    const { tenant, data } = await home()
    const said = { title: 'Écoles', description: null, contact: 'jeanne.dupont@ville.example' }
    const id = await addDataset(database, tenant, said, [])
    const visit = () => visitFor(data, { params: { id } })
    const before = await htmlOf(publicationPage, visit())
    for (const warned of [
      'Aucune licence',
      'Aucun accès public',
      'Pas de description',
      'jeanne.dupont@ville.example semble',
    ])
      expect(before).toContain(warned)
    expect(before).toContain('Publier au catalogue')
    await publicationPage.post?.(visitFor(data, { params: { id }, typed: { do: 'publish' } }))
    await changeDataset(database, tenant, id, { title: 'Écoles et collèges', frequency: 'ANNUAL' })
    const after = await htmlOf(publicationPage, visit())
    for (const shown of ['Republier', 'Retirer du catalogue', 'Écoles et collèges', 'annuelle', `/catalogue/${id}`])
      expect(after).toContain(shown)
    await publicationPage.post?.(visitFor(data, { params: { id }, typed: { do: 'withdraw' } }))
    expect(await readPublication(data, { id })).toMatchObject({ standing: 'withdrawn' })
  })

  test('says why a dataset cannot be opened, and offers no act', async () => {
    const { tenant, data } = await home()
    const id = await addDataset(database, tenant, { personal_data: 'personal' })
    const html = await htmlOf(publicationPage, visitFor(data, { params: { id } }))
    expect(html).toContain('contient des données personnelles')
    expect(html).not.toContain('Publier au catalogue')
  })
})
