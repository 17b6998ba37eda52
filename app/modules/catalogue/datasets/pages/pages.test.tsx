import { describe, expect, test } from 'vitest'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { sent } from '../../../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../../../tests/support/visit.ts'
import { readDataset } from '../read-dataset.ts'
import { saveDatasets } from '../save-datasets.ts'
import { cataloguePage } from './catalogue.tsx'
import { coveragePage } from './coverage.tsx'
import { archiveDatasetPage, restoreDatasetPage } from './dataset-archive.ts'
import { editDatasetPage, newDatasetPage } from './dataset-edit.tsx'
import { datasetRegister } from './dataset-register.ts'
import { datasetPage } from './dataset.tsx'
import { mapPage } from './map.tsx'

const house = await openHouse()

async function filled() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [roads = '', water = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Eau' }],
  })
  const [trees = '', bills = ''] = await saveDatasets(admin, {
    datasets: [
      {
        title: 'Arbres',
        family: 'gis',
        directorate_id: roads,
        frequency: 'ANNUAL',
        modified_on: '2024-01-01',
        bbox: [4, 45, 4.2, 45.2],
        distributions: [{ kind: 'file', format: 'CSV', download_url: 'https://donnees.example/arbres.csv' }],
      },
      { title: 'Factures d’eau', family: 'business', owner: 'Responsable des abonnés', access_level: 'internal' },
    ],
  })
  const referent = house.as(home, 'referent', { directorates: [roads] })
  return { home, admin, referent, roads, water, trees, bills }
}

const texts = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('What a dataset covers is said west to east, then south to north', async () => {
  const { admin, trees } = await filled()
  const html = await htmlOf(datasetPage, visitFor(admin, { params: { id: trees } }))
  expect(html).toContain('de 4° à 4,2° en longitude, de 45° à 45,2° en latitude')
  expect(await htmlOf(mapPage, visitFor(admin))).toMatch(/de 4[^ ]* à 4,2[^ ]* en longitude, de 45[^ ]* à 45,2/)
})

test('What has to be gained first is named beside what waits for it', async () => {
  const { admin, trees } = await filled()
  const html = texts(await htmlOf(datasetPage, visitFor(admin, { params: { id: trees } })))
  expect(html).toMatch(/Contrôler le fichier contre son schéma après « [^»]+ »/)
})

describe('The catalogue', () => {
  test('says why it is worth filling when it is empty, and offers the import and typing', async () => {
    const html = await htmlOf(cataloguePage, visitFor(house.as(await house.tenant(), 'admin')))
    expect(html).toMatch(/class="empty"[\s\S]*\/ajouter"[\s\S]*\/catalogue\/nouveau"/)
  })

  test('offers facets with their counts, narrows by the address and ignores what means nothing', async () => {
    const { admin } = await filled()
    const shown = async (query: Record<string, string>) => {
      const html = await htmlOf(cataloguePage, visitFor(admin, { query }))
      return ['Arbres', 'Factures d’eau'].filter(name => html.includes(`>${name}</a>`))
    }
    const html = await htmlOf(cataloguePage, visitFor(admin))
    expect(html).toMatch(/<option value="gis">Données géographiques \(1\)/)
    expect(html).toMatch(/<option value="none">Sans direction \(1\)/)
    expect(html).toContain('<strong class="overdue">en retard</strong>')
    expect(await shown({ search: 'arbre' })).toEqual(['Arbres'])
    expect(await shown({ family: 'business' })).toEqual(['Factures d’eau'])
    expect(await shown({ west: '4,1', south: '45', east: '5', north: '46' })).toEqual(['Arbres'])
    expect(await shown({ family: 'x', directorate: 'y', west: '4', sort: 'drop', page: '-1' })).toHaveLength(2)
  })

  test('is shown whatever its titles and its address hold: days that do not exist, names of JavaScript, boxes of nothing', async () => {
    const { admin } = await filled()
    await saveDatasets(admin, { datasets: [{ title: '9999-99-99', family: 'gis' }] })
    expect(await htmlOf(cataloguePage, visitFor(admin))).toContain('>9999-99-99</a>')
    const strange = ['constructor', 'toString', '__proto__']
    for (const name of strange) {
      const query = {
        family: name,
        directorate: name,
        theme: name,
        format: name,
        readiness: name,
        owned: name,
        sort: name,
      }
      expect(await htmlOf(cataloguePage, visitFor(admin, { query }))).not.toMatch(/NaN|undefined|\[object|function/)
    }
    for (const side of ['1e-300', '45', '180']) {
      const query = { west: side, south: '45', east: side, north: '45' }
      expect(await htmlOf(cataloguePage, visitFor(admin, { query })), side).not.toMatch(/NaN|undefined/)
      expect(await htmlOf(mapPage, visitFor(admin, { query })), side).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('keeps the chosen area in its address, and says so even when nothing is there', async () => {
    const { admin } = await filled()
    const query = { west: '0', south: '0', east: '1', north: '1', family: 'gis' }
    const html = await htmlOf(cataloguePage, visitFor(admin, { query }))
    expect(texts(html)).toContain('Zone')
    expect(html).not.toContain('class="empty"')
    expect(html).toMatch(/href="[^"]*\/catalogue\?family=gis"/)
    expect(html).toMatch(/type="hidden" name="west" value="0"/)
  })

  test('changes the datasets ticked, asks for the owner that it needs, and offers to take it back', async () => {
    const { admin, trees, bills } = await filled()
    const change = (typed: Record<string, string | string[]>) => sent(cataloguePage, admin, { typed })
    const done = await change({ ids: [trees, bills], change: 'licence:LO-2.0' })
    expect(done.result).toMatchObject({
      flash: '2 jeux de données modifiés.',
      undo: expect.stringContaining('/annuler/'),
    })
    expect((await change({ ids: trees, change: 'owner:asked' })).refused).toContain('Écrivez la fonction')
    await change({ all: 'yes', change: 'owner:asked', owner: 'Directrice' })
    await change({ ids: trees, change: 'verdict:none' })
    expect((await readDataset(admin, { id: trees })).dataset).toMatchObject({
      licence: 'LO-2.0',
      owner: 'Directrice',
      personal_data: 'none',
    })
    expect((await change({ ids: trees, change: 'title:Volé' })).refused).toBeTruthy()
    expect((await change({ change: 'licence:LO-2.0' })).refused).toBeTruthy()
  })

  test('lets the DPO judge and nothing else, and shows an elected member no box to tick', async () => {
    const { home } = await filled()
    const dpo = await htmlOf(cataloguePage, visitFor(house.as(home, 'dpo')))
    expect(dpo).toContain('value="verdict:none"')
    expect(dpo).not.toMatch(/value="licence:|\/catalogue\/nouveau/)
    expect(await htmlOf(cataloguePage, visitFor(house.as(home, 'elected')))).not.toContain('name="ids"')
  })

  test('gives its lines to exports in words', async () => {
    const { admin } = await filled()
    const lines = await datasetRegister.lines(admin, { sort: 'title' }, 1)
    expect(lines.map(({ values }) => values.slice(0, 4))).toEqual([
      ['Arbres', 'données géographiques', 'Voirie', null],
      ['Factures d’eau', 'données métier internes', null, 'Responsable des abonnés'],
    ])
  })
})

describe('A new dataset', () => {
  test('shows the record of the same title, and is saved when the person insists', async () => {
    const { admin } = await filled()
    const typed = { title: 'ARBRES', family: 'gis' }
    expect((await sent(newDatasetPage, admin, { typed })).result).toMatchObject({ status: 409 })
    const again = await sent(newDatasetPage, admin, { typed: { ...typed, anyway: 'yes' } })
    expect(again.result).toMatchObject({ redirect: expect.stringMatching(/\/catalogue\/[\w-]{36}$/) })
  })

  test('must belong to a directorate of the referent who writes it', async () => {
    const { referent, roads } = await filled()
    const html = await htmlOf(newDatasetPage, visitFor(referent))
    expect(html).toContain('Voirie')
    expect(html).not.toContain('>Eau<')
    const typed = { title: 'Salage', family: 'business' }
    expect((await sent(newDatasetPage, referent, { typed })).refused).toContain('champ-directorate_id-erreur')
    const { result } = await sent(newDatasetPage, referent, { typed: { ...typed, directorate_id: roads } })
    expect(result).toHaveProperty('redirect')
  })
})

describe('The page of a dataset', () => {
  test('says in one line what it is, then what is missing, with the points and where to gain them', async () => {
    const { admin, trees } = await filled()
    const html = await htmlOf(datasetPage, visitFor(admin, { params: { id: trees } }))
    expect(texts(html)).toMatch(
      /Données géographiques · Voirie · .*en retard depuis le 1er février 2025 · utilisable pour l’IA/,
    )
    expect(html).toMatch(/Décrire les données<\/a>|modifier#champ-description/)
    expect(html).toContain('href="#donnees-personnelles"')
    expect(html).toContain(`${trees}/fichiers`)
    expect(texts(html)).toContain('Examiner un fichier')
  })

  test('takes a verdict, adds and removes ways in, and comes back on a refused address', async () => {
    const { admin, bills } = await filled()
    const params = { id: bills }
    const post = (typed: Record<string, string>) => sent(datasetPage, admin, { params, typed })
    await post({ do: 'verdict', verdict: 'personal' })
    const wrong = await post({ do: 'access', kind: 'api', access_url: 'ftp://x' })
    expect(wrong.refused).toContain('champ-access_url-erreur')
    await post({ do: 'access', kind: 'page', name: 'Logiciel des abonnés, menu Exports' })
    const { distributions } = await readDataset(admin, { id: bills })
    expect(distributions).toMatchObject([{ kind: 'page', title: 'Logiciel des abonnés, menu Exports' }])
    const html = await htmlOf(datasetPage, visitFor(admin, { params }))
    expect(texts(html)).toContain('données personnelles, par admin de test, le 23 novembre 2026')
    const removed = await post({ do: 'remove', distribution: distributions[0]?.id ?? '' })
    expect(removed.result).toMatchObject({ undo: expect.stringContaining('/annuler/') })
    expect((await readDataset(admin, { id: bills })).distributions).toEqual([])
  })

  test('empties what the form left blank, keeps what was typed when a field is wrong, and says the corrected corner', async () => {
    const { admin, trees } = await filled()
    const params = { id: trees }
    const typed = { title: 'Arbres', family: 'gis', keywords: 'a\nb', west: '5', south: '45', east: '4', north: '46' }
    const wrong = await sent(editDatasetPage, admin, { params, typed })
    expect(wrong.refused).toContain('champ-west-erreur')
    expect(wrong.refused).toContain('a\nb')
    await sent(editDatasetPage, admin, { params, typed: { ...typed, east: '5,5' } })
    expect((await readDataset(admin, { id: trees })).dataset).toMatchObject({
      keywords: ['a', 'b'],
      bbox: [5, 45, 5.5, 46],
      frequency: null,
      directorate_id: null,
    })
  })

  test('is changed by the referent of its directorate, and by no other', async () => {
    const { referent, trees, bills } = await filled()
    const shown = (id: string) => htmlOf(datasetPage, visitFor(referent, { params: { id } }))
    expect(await shown(trees)).toContain('/modifier"')
    expect(await shown(bills)).not.toMatch(/\/modifier|name="do" value="(access|remove|verdict)"/)
  })

  test('leaves with a reason and comes back by « Annuler »', async () => {
    const { admin, trees } = await filled()
    const params = { id: trees }
    expect((await sent(archiveDatasetPage, admin, { params, typed: {} })).refused).toContain('champ-reason-erreur')
    const { result } = await sent(archiveDatasetPage, admin, { params, typed: { reason: 'Doublon' } })
    expect(result).toMatchObject({ undo: `/catalogue/${trees}/remettre` })
    await sent(restoreDatasetPage, admin, { params })
    expect((await readDataset(admin, { id: trees })).dataset.title).toBe('Arbres')
  })
})

test('The map leads closer square by square, then to the list, and also takes four numbers', async () => {
  const { admin } = await filled()
  const html = await htmlOf(mapPage, visitFor(admin, { query: { family: 'gis' } }))
  expect(html).toMatch(/<svg class="extent-map"[\s\S]*<a href="[^"]*\/catalogue\/carte\?family=gis&amp;west=/)
  expect(html).toMatch(/href="[^"]*\/catalogue\?family=gis&amp;west=4&amp;south=45&amp;east=4.2&amp;north=45.2"/)
  expect(html).toContain('name="north"')
  const none = await htmlOf(mapPage, visitFor(admin, { query: { family: 'business' } }))
  expect(none).not.toContain('<svg class="extent-map"')
})

test('Coverage names each directorate and links to what would help there', async () => {
  const { admin, roads, water } = await filled()
  const html = await htmlOf(coveragePage, visitFor(admin))
  expect(texts(html)).toContain('Directions couvertes : 1 sur 2')
  expect(html).toContain(`/catalogue/nouveau?direction=${water}`)
  expect(html).toContain(`/catalogue?directorate=${roads}&amp;owned=no`)
  expect(html).toContain('/catalogue?directorate=none')
})
