import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { applyImport } from '#modules/intake/apply-import.ts'
import { chooseRows } from '#modules/intake/choose-rows.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { listDatasets } from './list-datasets.ts'
import { listTitles } from './list-titles.ts'
import { readDataset } from './read-dataset.ts'
import { saveDatasets } from './save-datasets.ts'

const house = await openHouse()

const example = async (name: string) => ({
  name,
  bytes: new Uint8Array(await readFile(new URL(`../../../../examples/val-de-brume/${name}`, import.meta.url))),
})
const typed = (lines: string[]) => ({ name: 'jeux-de-donnees.csv', bytes: new TextEncoder().encode(lines.join('\n')) })

async function opened() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  await saveDirectorates(admin, { directorates: [{ name: 'Direction de l’eau et de l’assainissement' }] })
  return { home, admin }
}

describe('A list of datasets', () => {
  test('is imported with its codes read, its formats as distributions, and taken back whole', async () => {
    const { admin } = await opened()
    const id = await receiveFile(admin, await example('inventaire-des-donnees.csv'))
    const { import: staged, rows } = await readImport(admin, { id })
    expect(staged).toMatchObject({ recogniser: 'catalogue.datasets', state: 'staged' })
    expect(rows.find(({ line }) => line === 23)).toMatchObject({ choice: 'skip', twins: [{ recordId: 'line:18' }] })
    await applyImport(admin, { id })
    expect((await listDatasets(admin, {})).count).toBe(20)
    const { rows: found } = await listDatasets(admin, { search: 'capteurs réseau eau' })
    expect(found).toMatchObject([
      {
        family: 'business',
        directorate: 'Direction de l’eau et de l’assainissement',
        themes: ['ENVI'],
        frequency: 'UPDATE_CONT',
        access_level: 'internal',
        personal_data: 'none',
        modified_on: '2026-11-23',
        formats: ['CSV'],
        origin: 'file',
      },
    ])
    expect(found[0]?.readiness).toBeGreaterThan(50)
    await undoImport(admin, { id })
    expect((await listDatasets(admin, {})).count).toBe(0)
  })

  test('that follows the SCDL schema is open data, with its licence and its address', async () => {
    const { admin } = await opened()
    const id = await receiveFile(admin, await example('catalogue-donnees-ouvertes.csv'))
    await applyImport(admin, { id })
    const { rows, count } = await listDatasets(admin, { family: 'open-data', search: 'apport volontaire' })
    expect(count).toBe(1)
    const [first] = rows
    const { dataset, distributions } = await readDataset(admin, { id: first?.id ?? '' })
    expect(dataset).toMatchObject({
      licence: 'LO-2.0',
      licence_text: 'Licence Ouverte v2.0',
      frequency: 'QUARTERLY',
      place: 'Val-de-Brume',
      temporal_from: '2019-01-01',
      keywords: ['déchets', 'tri', 'verre'],
    })
    expect(distributions.map(({ kind, format }) => [kind, format])).toEqual([
      ['file', 'CSV'],
      ['file', 'GEOJSON'],
    ])
    const menus = (await listDatasets(admin, { search: 'menus crèches' })).rows
    expect(menus).toMatchObject([{ family: 'open-data', licence: null }])
  })

  test('says by line and column what it could not read, and keeps the words of a licence of no list', async () => {
    const { admin } = await opened()
    const file = typed([
      'Jeu de données;Fréquence;Licence;Dernière mise à jour;Direction;Thème',
      'Arbres;de temps en temps peut-être;Licence maison;31/02/2026;Lune;Environnement',
      ';Annuelle;;;;',
    ])
    const id = await receiveFile(admin, file)
    const { import: staged } = await readImport(admin, { id })
    expect(staged.preview?.problems.map(({ line, column, severity }) => [line, column, severity])).toEqual([
      [3, 'Jeu de données', 'error'],
      [2, 'Fréquence', 'warning'],
      [2, 'Dernière mise à jour', 'warning'],
      [2, 'Direction', 'warning'],
    ])
    await applyImport(admin, { id })
    expect((await listDatasets(admin, {})).rows).toMatchObject([
      { title: 'Arbres', licence: null, licence_text: 'Licence maison' },
    ])
  })

  test('leaves out a title already there unless a person completes it, which erases nothing', async () => {
    const { admin } = await opened()
    const [known = ''] = await saveDatasets(admin, {
      datasets: [{ title: 'Arbres', family: 'gis', owner: 'Responsable' }],
    })
    expect(await listTitles(admin, { titles: ['ARBRES', 'Feux'] })).toMatchObject([{ id: known, title: 'Arbres' }])
    const file = typed(['Jeu de données;Fréquence;Licence;Responsable', 'arbres;Annuelle;ODbL;', 'Feux;Annuelle;ODbL;'])
    const id = await receiveFile(admin, file)
    const { rows } = await readImport(admin, { id })
    expect(rows.map(({ choice }) => choice)).toEqual(['skip', null])
    await chooseRows(admin, { id, rows: [{ line: 2, choice: { update: known } }] })
    await applyImport(admin, { id })
    expect((await readDataset(admin, { id: known })).dataset).toMatchObject({
      owner: 'Responsable',
      frequency: 'ANNUAL',
      licence: 'ODbL-1.0',
      family: 'gis',
    })
    expect((await listDatasets(admin, {})).count).toBe(2)
  })

  test('is not taken for one when it lists software, addresses or persons', async () => {
    const { admin } = await opened()
    const taken = async (lines: string[]) =>
      (await readImport(admin, { id: await receiveFile(admin, { ...typed(lines), name: 'liste.csv' }) })).import
        .recogniser
    expect(await taken(['Logiciel;Éditeur;Version;Direction', 'A;B;1;Eau'])).not.toBe('catalogue.datasets')
    expect(await taken(['Nom;Adresse;Courriel;Licence', 'A;B;c@d.example;FFF'])).not.toBe('catalogue.datasets')
  })
})
