import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { archiveDataset } from '../datasets/archive-dataset.ts'
import { judgeDatasets } from '../datasets/judge-datasets.ts'
import { depositFile } from '../files/deposit-file.ts'
import { judgeColumns } from '../files/judge-columns.ts'
import { readFileProfile } from '../files/read-file-profile.ts'
import { besideDataset } from './beside.ts'
import { decideMerge } from './decide-merge.ts'
import { fileAt, openHarvests, recordOf } from './harvests.testing.ts'
import { listMerges } from './list-merges.ts'
import { proposeMerge } from './propose-merge.ts'
import { readOrigins } from './read-origins.ts'
import { takeSourceValue } from './take-source-value.ts'

const house = await openHarvests()
const write = (tenant: Tenant, statement: string) =>
  house.database.transaction({ tenantId: tenant.id, writable: true }, db => sql.raw(statement).execute(db))
const pairs = async (tenant: Tenant) =>
  (await listMerges(house.on(tenant), {})).rows.map(
    ({ first, second, why }) => `${first.title} + ${second.title}: ${why}`,
  )

/** Two sources that describe one dataset under two titles, with a file each. */
async function twice() {
  const tenant = await house.tenant()
  const page = { landingPage: 'https://ville.example/arbres' }
  const [geo, open] = [await house.source(tenant, 'Géoportail'), await house.source(tenant, 'Portail ouvert')]
  const first = recordOf('geo-arbres', {
    ...page,
    title: 'Arbres',
    distributions: [fileAt('https://geo.example/a.zip')],
  })
  const second = recordOf('open-arbres', {
    ...page,
    title: 'Arbres d’alignement',
    description: 'Tous les arbres',
    distributions: [fileAt('https://geo.example/a.zip'), fileAt('https://open.example/a.csv')],
  })
  await house.harvest(tenant, geo, [first])
  await house.harvest(tenant, open, [second], { on: '2026-11-03' })
  return { tenant, geo, open, first, second }
}

async function onlyMerge(tenant: Tenant): Promise<string> {
  return (await listMerges(house.on(tenant), {})).rows[0]?.id ?? ''
}

describe('Datasets that may be one', () => {
  test('are proposed with the reason: same identifier, same page, same title', async () => {
    const tenant = await house.tenant()
    const [one, two] = [await house.source(tenant, 'Un'), await house.source(tenant, 'Deux')]
    await house.harvest(tenant, one, [
      recordOf('0b6d3c1e-9f3a', { title: 'Bancs' }),
      recordOf('b', { title: 'Vélos', landingPage: 'https://ville.example/velos' }),
      recordOf('c', { title: 'Écoles', publisher: 'Ville' }),
      recordOf('d', { title: 'Budget', publisher: 'Ville' }),
    ])
    await house.harvest(tenant, two, [
      recordOf('0b6d3c1e-9f3a', { title: 'Mobilier' }),
      recordOf('x', { title: 'Pistes', landingPage: 'http://www.ville.example/velos/' }),
      recordOf('y', { title: 'ECOLES' }),
      recordOf('z', { title: 'Budget', publisher: 'Département' }),
    ])
    expect((await pairs(tenant)).toSorted()).toEqual([
      'Bancs + Mobilier: same-id',
      'Vélos + Pistes: same-page',
      'Écoles + ECOLES: same-title',
    ])
    const elsewhere = await house.tenant()
    expect(await pairs(elsewhere)).toEqual([])
  })

  test('are not proposed when one page presents many: it is that of a portal', async () => {
    const tenant = await house.tenant()
    const page = { landingPage: 'https://ville.example' }
    const [one, two] = [await house.source(tenant, 'Un'), await house.source(tenant, 'Deux')]
    await house.harvest(
      tenant,
      one,
      ['a', 'b', 'c'].map(id => recordOf(id, page)),
    )
    await house.harvest(
      tenant,
      two,
      ['x', 'y'].map(id => recordOf(id, page)),
    )
    expect(await pairs(tenant)).toEqual([])
  })

  test('are not proposed when one publisher has many of one title: it is that of none of them in particular', async () => {
    const tenant = await house.tenant()
    const budget = { title: 'Budget primitif', publisher: 'Ville' }
    const [one, two] = [await house.source(tenant, 'Un'), await house.source(tenant, 'Deux')]
    await house.harvest(
      tenant,
      one,
      ['a', 'b'].map(id => recordOf(id, budget)),
    )
    await house.harvest(tenant, two, [
      ...['v', 'w', 'x'].map(id => recordOf(id, budget)),
      recordOf('y', { ...budget, publisher: 'Département' }),
    ])
    expect(await pairs(tenant)).toEqual([])
    await house.harvest(tenant, one, [recordOf('z', { ...budget, publisher: 'DEPARTEMENT' })], { on: '2026-11-04' })
    expect(await pairs(tenant)).toEqual(['Budget primitif + Budget primitif: same-title'])
  })

  test('carry what was found and said of their files: the graver word on personal data stays', async () => {
    const { tenant } = await twice()
    const [kept, other] = [
      await house.datasetId(tenant, 'Arbres'),
      await house.datasetId(tenant, 'Arbres d’alignement'),
    ]
    const people = new TextEncoder().encode('nom;courriel\nA;a@ville.example\nB;b@ville.example\n')
    const file = { name: 'plantations.csv', bytes: people }
    const data = house.on(tenant)
    const { distribution_id } = await depositFile(data, { file, keeping: 'never', dataset_id: other })
    await judgeColumns(data, {
      dataset_id: other,
      verdicts: [{ column: 'courriel', kind: 'email', verdict: 'sensitive' }],
    })
    await judgeDatasets(data, { ids: [kept], verdict: 'none' })
    await decideMerge(data, { id: await onlyMerge(tenant), decision: 'merge' })
    const { dataset, profile, findings } = await readFileProfile(data, { distribution_id })
    expect(dataset).toMatchObject({ id: kept, personal_data: 'sensitive' })
    expect(profile?.rows).toBe(2)
    expect(findings.find(({ column }) => column === 'courriel')?.verdict?.verdict).toBe('sensitive')
  })

  test('are left alone when one of them left the register meanwhile: both would be lost', async () => {
    const { tenant } = await twice()
    const id = await onlyMerge(tenant)
    await archiveDataset(house.on(tenant), { id: await house.datasetId(tenant, 'Arbres'), reason: 'Retiré' })
    await expect(decideMerge(house.on(tenant), { id, decision: 'merge' })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
    expect(await house.titles(tenant)).toContain('Arbres d’alignement')
  })

  test('become one: human edits of both, blanks filled, addresses once, and the other leads to it', async () => {
    const { tenant, open, second } = await twice()
    const [kept, other] = [
      await house.datasetId(tenant, 'Arbres'),
      await house.datasetId(tenant, 'Arbres d’alignement'),
    ]
    await write(tenant, `update catalogue.dataset set title = 'Nos arbres', edited = '{title}' where id = '${kept}'`)
    await write(tenant, `update catalogue.dataset set place = 'Le bourg', edited = '{place}' where id = '${other}'`)
    await decideMerge(house.on(tenant), { id: await onlyMerge(tenant), decision: 'merge' })
    expect(
      await house.rows(tenant, `select title, description, place, edited from catalogue.dataset where id = '${kept}'`),
    ).toEqual([{ title: 'Nos arbres', description: 'Tous les arbres', place: 'Le bourg', edited: ['title', 'place'] }])
    expect(
      await house.rows(
        tenant,
        `select download_url from catalogue.distribution where dataset_id = '${kept}' order by position`,
      ),
    ).toEqual([{ download_url: 'https://geo.example/a.zip' }, { download_url: 'https://open.example/a.csv' }])
    expect((await house.titles(tenant))[0]).toMatch(/^Arbres d’alignement \(Réuni avec «.Nos arbres.»\)$/)
    expect((await readOrigins(house.on(tenant), { dataset_id: other })).merged).toEqual({
      id: kept,
      title: 'Nos arbres',
    })
    const lines = await besideDataset(house.on(tenant), other)
    expect(lines[0]).toMatchObject({ path: `/catalogue/${kept}` })
    // The source of the other goes on describing the one that stays, and writes nothing over it.
    await house.harvest(tenant, open, [{ ...second, title: 'Renommé là-bas' }], { on: '2026-11-04' })
    expect((await house.titles(tenant)).filter(title => !title.includes('Réuni'))).toEqual(['Nos arbres'])
  })

  test('that a person tells apart are never proposed again, unless a person brings them together', async () => {
    const { tenant, open, second } = await twice()
    const id = await onlyMerge(tenant)
    await decideMerge(house.on(tenant), { id, decision: 'refuse' })
    await expect(decideMerge(house.on(tenant), { id, decision: 'merge' })).rejects.toMatchObject({
      key: 'catalogue.merge-decided',
    })
    await house.harvest(tenant, open, [{ ...second, description: 'Autre' }], { on: '2026-11-04' })
    expect(await pairs(tenant)).toEqual([])
    const [kept_id, other_id] = [
      await house.datasetId(tenant, 'Arbres'),
      await house.datasetId(tenant, 'Arbres d’alignement'),
    ]
    await expect(proposeMerge(house.on(tenant), { kept_id, other_id: kept_id })).rejects.toThrow()
    await proposeMerge(house.on(tenant), { kept_id: other_id, other_id: kept_id })
    expect(await pairs(tenant)).toEqual(['Arbres d’alignement + Arbres: by-hand'])
    await expect(proposeMerge(house.on(tenant), { kept_id, other_id })).rejects.toMatchObject({
      key: 'catalogue.merge-proposed',
    })
  })

  test('written down by hand before they are harvested keep what was written, and follow the source for the rest', async () => {
    const tenant = await house.tenant()
    await write(
      tenant,
      `insert into catalogue.dataset (tenant_id, id, title, family, origin, description, created_at)
       values ('${tenant.id}', gen_random_uuid(), 'Marchés', 'business', 'person', 'Écrit ici', now())`,
    )
    const source = await house.source(tenant)
    await house.harvest(tenant, source, [recordOf('m', { title: 'Marchés', description: 'Du portail' })])
    await decideMerge(house.on(tenant), { id: await onlyMerge(tenant), decision: 'merge' })
    await house.harvest(tenant, source, [recordOf('m', { title: 'Marchés', description: 'Autre', place: 'Bourg' })], {
      on: '2026-11-04',
    })
    expect(
      await house.rows(tenant, 'select description, place from catalogue.dataset where archived_at is null'),
    ).toEqual([{ description: 'Écrit ici', place: 'Bourg' }])
  })

  test('when the source that leads stops describing one, another source leads and nothing leaves the register', async () => {
    const { tenant, geo, open, first, second } = await twice()
    await decideMerge(house.on(tenant), { id: await onlyMerge(tenant), decision: 'merge' })
    await house.harvest(tenant, geo, [recordOf('reste')], { on: '2026-11-04' })
    const run = await house.harvest(tenant, geo, [recordOf('reste')], { on: '2026-11-20' })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 1, withdrawn: 0 })
    await house.harvest(tenant, open, [second], { on: '2026-11-21' })
    expect((await house.titles(tenant)).filter(title => !title.includes('Réuni'))).toEqual([
      'Arbres d’alignement',
      'Jeu reste',
    ])
    expect(first.title).toBe('Arbres')
  })
})

describe('What a source says of a dataset', () => {
  test('is shown where it differs, and a person may give a field back to it', async () => {
    const tenant = await house.tenant()
    const source = await house.source(tenant, 'Géoportail')
    await house.harvest(tenant, source, [recordOf('a', { description: 'Du portail' })])
    const dataset_id = await house.datasetId(tenant, 'Jeu a')
    await write(tenant, `update catalogue.dataset set description = 'De nous', edited = '{description}'`)
    const { origins } = await readOrigins(house.on(tenant), { dataset_id })
    expect(origins).toMatchObject([
      { source: 'Géoportail', differences: [{ column: 'description', here: 'De nous', there: 'Du portail' }] },
    ])
    const lines = await besideDataset(house.on(tenant), dataset_id)
    expect(lines.map(({ path }) => path)).toEqual([`/moissonnage/${source}`, `/moissonnage/jeux/${dataset_id}`])
    const remote = origins[0]?.id ?? ''
    await takeSourceValue(house.on(tenant), { dataset_id, remote, column: 'description' })
    expect(await house.rows(tenant, 'select description, edited from catalogue.dataset')).toEqual([
      { description: 'Du portail', edited: [] },
    ])
    const referent = house.on(tenant, '2026-11-02', 'referent')
    await expect(takeSourceValue(referent, { dataset_id, remote, column: 'title' })).rejects.toMatchObject({
      key: 'catalogue.own-directorate-only',
    })
    await expect(readOrigins(house.on(await house.tenant()), { dataset_id })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })
})
