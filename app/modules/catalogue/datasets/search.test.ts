import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { undoChange } from '#records/undo-change.ts'
import { archiveDataset } from './archive-dataset.ts'
import { editDatasets } from './edit-datasets.ts'
import { listDatasets } from './list-datasets.ts'
import { listLate } from './list-late.ts'
import { mapDatasets } from './map-datasets.ts'
import { readCoverage } from './read-coverage.ts'
import { refreshReadinessJob } from './jobs.ts'
import { refreshStandings } from './refresh-standings.ts'
import { saveDatasets } from './save-datasets.ts'
import { search } from './search.ts'
import { formatCodes, themeCodes } from './standing-codes.ts'
import { accessLevels, families, personalData } from './dataset.ts'
import { waiting } from './waiting.ts'

const house = await openHouse()

async function filled() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [roads = '', water = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Eau' }],
  })
  await saveDatasets(admin, {
    datasets: [
      {
        title: 'Arbres d’alignement',
        family: 'gis',
        description: 'Essences plantées le long des rues.',
        keywords: ['élagage', 'nature en ville'],
        directorate_id: roads,
        owner: 'Responsable des arbres',
        themes: ['ENVI', 'REGI'],
        access_level: 'open',
        personal_data: 'none',
        frequency: 'ANNUAL',
        modified_on: '2026-06-01',
        bbox: [4.1, 45.1, 4.3, 45.3],
        distributions: [
          { kind: 'file', format: 'CSV', download_url: 'https://donnees.example/arbres.csv' },
          { kind: 'service', format: 'WFS', access_url: 'https://donnees.example/wfs' },
        ],
      },
      {
        title: 'Écoles publiques',
        family: 'open-data',
        description: 'Effectifs des écoles ; un arbre de décision affecte les élèves.',
        themes: ['EDUC'],
        access_level: 'open',
        frequency: 'MONTHLY',
        modified_on: '2026-01-15',
        bbox: [4.7, 45.7, 4.8, 45.8],
        distributions: [{ kind: 'file', format: 'XLSX', download_url: 'https://donnees.example/ecoles.xlsx' }],
      },
      {
        title: 'Abonnés du réseau d’eau',
        family: 'business',
        description: 'Compteurs, relevés et facturation.',
        directorate_id: water,
        access_level: 'internal',
        personal_data: 'personal',
      },
    ],
  })
  const titles = async (asked: Parameters<typeof listDatasets>[1]) =>
    (await listDatasets(admin, asked)).rows.map(({ title }) => title)
  return { home, admin, roads, water, titles }
}

describe('A search in words', () => {
  test('folds accents and capitals, plurals, and takes the last word for a beginning', async () => {
    const { titles } = await filled()
    const trees = ['Arbres d’alignement']
    expect(await titles({ search: 'ELAGAGES' })).toEqual(trees)
    expect(await titles({ search: 'essence plantee' })).toEqual(trees)
    expect(await titles({ search: 'alignem' })).toEqual(trees)
    expect(await titles({ search: 'école publique' })).toEqual(['Écoles publiques'])
    expect(await titles({ search: 'ecol' })).toEqual(['Écoles publiques'])
    expect(await titles({ search: 'arbre eau' })).toEqual([])
  })

  test('puts the dataset whose title says it before the one whose description does', async () => {
    const { titles } = await filled()
    expect(await titles({ search: 'arbres' })).toEqual(['Arbres d’alignement', 'Écoles publiques'])
  })

  test('takes signs, operators and quotes for words, and finds nothing when there is none', async () => {
    const { admin, titles } = await filled()
    expect(await titles({ search: "arbres & !' | (:*" })).toHaveLength(2)
    expect((await listDatasets(admin, { search: '&&& !!!' })).count).toBe(0)
  })

  test('follows what is written: a new title is found, the old one no longer', async () => {
    const { admin, titles } = await filled()
    const id = (await listDatasets(admin, { search: 'ecoles publiques' })).rows[0]?.id ?? ''
    await saveDatasets(admin, { datasets: [{ id, title: 'Collèges' }] })
    expect(await titles({ search: 'college' })).toEqual(['Collèges'])
    expect(await titles({ search: 'publiques' })).toEqual([])
  })

  test('answers the search box, and nobody outside', async () => {
    const { home, admin } = await filled()
    expect(await search(admin, 'abonnés')).toMatchObject([{ label: 'Abonnés du réseau d’eau' }])
    expect(await search(house.as(home, 'agent'), 'abonnés')).toEqual([])
  })
})

describe('Facets', () => {
  test('count the current search, value by value, what nobody said included', async () => {
    const { admin, roads, water } = await filled()
    const { count, facets } = await listDatasets(admin, {})
    expect(count).toBe(3)
    const of = (name: keyof typeof facets) => Object.fromEntries(facets[name].map(({ value, count: n }) => [value, n]))
    expect(of('family')).toEqual({ gis: 1, 'open-data': 1, business: 1 })
    expect(of('directorate')).toEqual({ [roads]: 1, [water]: 1, none: 1 })
    expect(of('theme')).toEqual({ ENVI: 1, REGI: 1, EDUC: 1, none: 1 })
    expect(of('format')).toEqual({ CSV: 1, WFS: 1, XLSX: 1, none: 1 })
    expect(of('personal_data')).toEqual({ none: 1, personal: 1, unknown: 1 })
    expect(of('access_level')).toEqual({ open: 2, internal: 1 })
    expect(of('freshness')).toEqual({ 'on-time': 1, late: 1, unknown: 1 })
    expect(of('owned')).toEqual({ yes: 1, no: 2 })
    const narrowed = await listDatasets(admin, { search: 'arbres', access_level: 'open' })
    expect(narrowed.facets.family).toEqual([
      { value: 'gis', count: 1 },
      { value: 'open-data', count: 1 },
    ])
  })

  test('narrow the list as they count it', async () => {
    const { admin } = await filled()
    const { facets } = await listDatasets(admin, {})
    for (const [name, values] of Object.entries(facets))
      for (const { value, count } of values)
        expect((await listDatasets(admin, { [name]: value })).count, `${name} ${value}`).toBe(count)
  })

  test('of the whole catalogue stay true through changes, archiving, undoing and summing up', async () => {
    const { home, admin, roads } = await filled()
    const counted = async () => {
      const whole = (await listDatasets(admin, {})).facets
      // An area that holds everything is counted row by row.
      const { facets } = await listDatasets(admin, { box: [-180, -90, 180, 90] })
      const placed = (all: typeof facets) => Object.fromEntries(Object.entries(all).map(([name, v]) => [name, [...v]]))
      return [placed(whole), placed(facets)]
    }
    const { rows } = await listDatasets(admin, {})
    const ids = rows.map(({ id }) => id)
    await saveDatasets(admin, { datasets: ids.map(id => ({ id, bbox: [4, 45, 5, 46] })) })
    const same = async () => {
      const [whole, area] = await counted()
      expect(whole).toEqual(area)
    }
    await same()
    const { operation_id } = await editDatasets(admin, {
      ids,
      directorate_id: roads,
      theme: 'TRAN',
      owner: 'Directrice',
    })
    await same()
    await undoChange(admin, { id: operation_id })
    await same()
    await archiveDataset(admin, { id: ids[0] ?? '', reason: 'Doublon' })
    await same()
    await refreshStandings(house.as(home, 'operator'), {})
    await same()
    expect((await listDatasets(admin, {})).count).toBe(2)
  })

  test('number their values in the order of the data files', async () => {
    const { home } = await filled()
    const codes = await house.database.transaction({ tenantId: home.id, writable: false }, async db => {
      const { rows } = await sql<Record<string, string[]>>`
        select catalogue.value_codes('theme') as theme, catalogue.value_codes('format') as format,
          catalogue.value_codes('family') as family, catalogue.value_codes('access_level') as access_level,
          catalogue.value_codes('personal_data') as personal_data`.execute(db)
      return rows[0]
    })
    expect(codes).toEqual({
      theme: themeCodes,
      format: formatCodes,
      family: families,
      access_level: accessLevels,
      personal_data: personalData,
    })
  })
})

describe('The list', () => {
  test('is sorted by title, by readiness or by the date of the data, either way, and read page by page', async () => {
    const { titles } = await filled()
    const [trees, schools, water] = ['Arbres d’alignement', 'Écoles publiques', 'Abonnés du réseau d’eau']
    expect(await titles({})).toEqual([water, trees, schools])
    expect(await titles({ order: 'desc' })).toEqual([schools, trees, water])
    expect(await titles({ sort: 'readiness', order: 'desc' })).toEqual([trees, schools, water])
    expect(await titles({ sort: 'modified_on', order: 'desc' })).toEqual([trees, schools, water])
    expect(await titles({ sort: 'modified_on' })).toEqual([water, schools, trees])
    expect(await titles({ size: 1, page: 2 })).toEqual([trees])
  })

  test('keeps to the datasets that touch a box of the map', async () => {
    const { titles } = await filled()
    expect(await titles({ box: [4.25, 45, 4.5, 46] })).toEqual(['Arbres d’alignement'])
    expect(await titles({ box: [0, 40, 1, 41] })).toEqual([])
  })
})

describe('The map', () => {
  test('spans what is located, counts each square and says what is not located', async () => {
    const { admin } = await filled()
    const { corners, cells, outlines, unplaced } = await mapDatasets(admin, {})
    expect(corners?.map(degrees => Math.round(degrees * 10) / 10)).toEqual([4.1, 45.1, 4.8, 45.8])
    expect(cells).toHaveLength(24)
    expect(cells.find(({ row, column }) => row === 3 && column === 0)?.count).toBe(1)
    expect(cells.find(({ row, column }) => row === 0 && column === 0)?.count).toBe(0)
    expect(outlines.map(({ title }) => title)).toEqual(['Écoles publiques', 'Arbres d’alignement'])
    expect(unplaced).toBe(1)
  })
})

describe('Coverage', () => {
  test('shows each directorate, those without anything and what no directorate holds', async () => {
    const { admin } = await filled()
    await saveDirectorates(admin, { directorates: [{ name: 'Culture' }] })
    expect(await readCoverage(admin, {})).toMatchObject([
      { name: 'Culture', datasets: 0, owned: 0, readiness: null },
      { name: 'Eau', datasets: 1, owned: 0, judged: 1 },
      { name: 'Voirie', datasets: 1, owned: 1, judged: 1, late: 0 },
      { name: null, datasets: 1, judged: 0, late: 1 },
    ])
  })
})

describe('Lateness', () => {
  test('waits for whoever may update, for their own directorates alone', async () => {
    const { home, admin, roads } = await filled()
    expect(await waiting(admin)).toMatchObject([
      { text: 'Un jeu de données en retard sur sa mise à jour', on: '2026-02-23' },
    ])
    expect(await listLate(house.as(home, 'referent', { directorates: [roads] }), {})).toMatchObject({ count: 0 })
    expect(await waiting(house.as(home, 'elected'))).toEqual([])
  })

  test('takes its points away on the day it comes, by the nightly job', async () => {
    const { home, admin } = await filled()
    const scoreOf = async (scope: typeof admin) =>
      (await listDatasets(scope, { search: 'alignement' })).rows.map(({ readiness, freshness }) => [
        readiness,
        freshness,
      ])
    const before = await scoreOf(admin)
    const later = house.as(home, 'operator', { clock: fixedClock('2027-08-01T09:00:00Z') })
    const progress = { checkpoint: null, report: async () => undefined }
    await refreshReadinessJob.run(later, {} as never, progress)
    const after = await scoreOf(house.as(home, 'admin', { clock: fixedClock('2027-08-01T09:00:00Z') }))
    // Nothing is left to reckon, and a referent does not ask for it.
    expect(await refreshStandings(later, {})).toBe(0)
    await expect(refreshStandings(house.as(home, 'referent'), {})).rejects.toThrow('kernel.refused')
    expect(before[0]?.[1]).toBe('on-time')
    expect(after[0]?.[1]).toBe('late')
    expect(Number(after[0]?.[0])).toBeLessThan(Number(before[0]?.[0]))
  })
})
