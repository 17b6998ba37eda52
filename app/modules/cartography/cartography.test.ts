import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { readLinks } from '#modules/inventory/public.ts'
import { recordImposed } from '../inventory/record-imposed.ts'
import { saveApplications } from '../inventory/save-applications.ts'
import { saveSystem } from '../inventory/save-system.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import type { Scope } from '#kernel/scope.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { demo } from './demo.ts'
import { drawMap } from './draw-map.ts'
import { layOutMap } from './jobs.ts'
import { keepDrawing } from './keep-drawing.ts'
import { mapInput, readMap } from './read-map.ts'

const house = await openHouse()
const progress = { checkpoint: null, report: async () => undefined }
const draw = (scope: Scope, input: object = {}) => layOutMap.run(scope, input as never, progress)

/** Two directorates, three applications of two vendors, one AI system, one imposed function. */
async function smallTown() {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [roads = '', people = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Population' }],
  })
  const [maps = '', births = '', mail = ''] = await saveApplications(admin, {
    applications: [
      { name: 'Cartes', vendor: 'Géo', directorate_ids: [roads], hosting: 'own', criticality: 'vital' },
      { name: 'État civil', vendor: 'Actes', directorate_ids: [people], hosting: 'vendor-eu', users: 10 },
      { name: 'Courriel', vendor: 'Actes', directorate_ids: [roads, people], hosting: 'pooled', hosting_country: 'BE' },
    ],
  })
  const system = await saveSystem(admin, { name: 'Tri', kind: 'ai', origin: 'chosen', application_id: mail })
  const [imposed = ''] = await recordImposed(admin, {
    events: [{ title: 'Résumé', how: 'update', what_it_does: 'Résume', application_id: births }],
  })
  return { tenant, admin, roads, people, maps, births, mail, system, imposed }
}

/** Enough applications for the map not to be laid out on the spot. */
async function town(applications: number) {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const directorates = await saveDirectorates(admin, { directorates: [{ name: 'Nord' }, { name: 'Sud' }] })
  await saveApplications(admin, {
    applications: Array.from({ length: applications }, (_, i) => ({
      name: `Logiciel ${i}`,
      vendor: `Éditeur ${i % 7}`,
      directorate_ids: [directorates[i % 2] ?? ''],
      hosting: i % 3 ? ('own' as const) : null,
    })),
  })
  return { tenant, admin, directorates }
}

const labels = (reading: { graph: { nodes: { label: string }[] } }) =>
  reading.graph.nodes.map(({ label }) => label).toSorted()

describe('What the map shows', () => {
  test('ties directorates, applications, AI and vendors, each in its layer', async () => {
    const { admin, roads, mail, system, births, imposed } = await smallTown()
    const { graph, atOnce } = await readMap(admin, {})
    const layers = Object.fromEntries(graph.nodes.map(({ label, layer }) => [label, layer]))
    expect(layers).toEqual({
      Voirie: 0,
      Population: 0,
      Cartes: 1,
      'État civil': 1,
      Courriel: 1,
      Tri: 2,
      Résumé: 2,
      Actes: 3,
      Géo: 3,
    })
    expect(graph.links).toContainEqual({ from: roads, to: mail })
    expect(graph.links).toContainEqual({ from: mail, to: system })
    expect(graph.links).toContainEqual({ from: births, to: imposed })
    expect(graph.links).toHaveLength(9)
    expect(atOnce).toBe(true)
  })

  test('reads living records only, whoever asks with an account', async () => {
    const { tenant } = await smallTown()
    const links = await readLinks(house.as(tenant, 'elected'), {})
    expect(links.applications.map(({ name }) => name)).toEqual(['Cartes', 'Courriel', 'État civil'])
    await expect(readMap(house.as(tenant, 'agent'), {})).rejects.toThrow(Refused)
  })

  test('counts the applications between a vendor and a directorate', async () => {
    const { admin, people } = await smallTown()
    const { graph } = await readMap(admin, { view: 'vendors' })
    const actes = graph.nodes.find(({ label }) => label === 'Actes')
    expect(actes?.count).toBe(2)
    expect(graph.links).toContainEqual({ from: actes?.id, to: people, count: 2 })
  })

  test('says the country that is written, the one that the hosting implies, and otherwise how little is known', async () => {
    const { admin } = await smallTown()
    const { graph } = await readMap(admin, { view: 'countries' })
    expect(graph.nodes.filter(({ kind }) => kind === 'country').map(({ id }) => id)).toEqual(['FR', 'BE', 'eu'])
    expect(graph.links).toContainEqual({ from: 'BE', to: 'BE/pooled' })
    await saveApplications(admin, { applications: [{ name: 'Sans rien' }] })
    const later = await readMap(admin, { view: 'countries' })
    expect(later.graph.links).toContainEqual({ from: 'unknown', to: 'unknown/unknown' })
  })

  test('narrows by each filter, and keeps what goes with the applications that stay', async () => {
    const { admin, roads } = await smallTown()
    expect(labels(await readMap(admin, { directorate: roads }))).toEqual([
      'Actes',
      'Cartes',
      'Courriel',
      'Géo',
      'Tri',
      'Voirie',
    ])
    expect(labels(await readMap(admin, { hosting: 'own' }))).toEqual(['Cartes', 'Géo', 'Voirie'])
    expect(labels(await readMap(admin, { criticality: 'vital' }))).toEqual(['Cartes', 'Géo', 'Voirie'])
    expect(labels(await readMap(admin, { assessment: 'contains-ai' }))).toEqual([])
    expect((await readMap(admin, { personal_data: 'unknown' })).records.applications).toHaveLength(3)
    const vendor = (await readMap(admin, {})).choices.vendors.find(({ name }) => name === 'Géo')?.id
    expect(labels(await readMap(admin, { vendor }))).toEqual(['Cartes', 'Géo', 'Voirie'])
  })

  test('stands by one node at one step or two, and does not know the node of nowhere', async () => {
    const { admin, maps } = await smallTown()
    expect(labels(await readMap(admin, { around: maps }))).toEqual(['Cartes', 'Géo', 'Voirie'])
    expect(labels(await readMap(admin, { around: maps, steps: 2 }))).toEqual(['Cartes', 'Courriel', 'Géo', 'Voirie'])
    expect(labels(await readMap(admin, { view: 'countries', around: 'BE', steps: 2 }))).toContain('Courriel')
    await expect(readMap(admin, { around: 'ailleurs' })).rejects.toThrow(NotFound)
  })

  test('an application of nearly every directorate bears a sign instead of its links, and stays beside each of them', async () => {
    const tenant = await house.tenant()
    const admin = house.as(tenant, 'admin')
    const names = Array.from({ length: 9 }, (_, i) => ({ name: `Direction ${i}` }))
    const directorates = await saveDirectorates(admin, { directorates: names })
    await saveApplications(admin, {
      applications: [{ name: 'Bureautique', vendor: 'Partout', directorate_ids: directorates.slice(0, 8) }],
    })
    const { graph } = await readMap(admin, {})
    expect(graph.nodes.find(({ label }) => label === 'Bureautique')?.marks).toContain('shared')
    expect(graph.links).toHaveLength(1)
    expect(labels(await readMap(admin, { around: directorates[2] }))).toContain('Bureautique')
  })
})

describe('The drawing', () => {
  test('is made once, goes out of date when the register changes, says what it lacks, and is made again', async () => {
    const { admin, directorates } = await town(70)
    expect((await readMap(admin, {})).drawing).toBeNull()
    expect(await draw(admin)).toEqual({ drawn: 2, path: '/carte' })
    expect(await draw(admin)).toEqual({ drawn: 0, path: '/carte' })
    const first = await readMap(admin, {})
    expect(first.drawing).toMatchObject({ missing: 0, out_of_date_since: null })
    expect(first.drawing?.positions).toHaveLength(first.graph.nodes.length)

    const before = Date.now()
    await saveApplications(admin, { applications: [{ name: 'Nouveau', directorate_ids: [directorates[0] ?? ''] }] })
    const stale = await readMap(admin, {})
    expect(stale.drawing?.missing).toBe(1)
    expect(stale.drawing?.out_of_date_since?.getTime()).toBeGreaterThanOrEqual(before - 1_000)
    await draw(admin)
    expect((await readMap(admin, {})).drawing).toMatchObject({ missing: 0, out_of_date_since: null })
  })

  test('does not age when a name or a comment changes', async () => {
    const { admin } = await town(70)
    await draw(admin)
    const id = (await readLinks(admin, {})).applications[0]?.id ?? ''
    await saveApplications(admin, { applications: [{ id, name: 'Autre nom', comment: 'Relu' }] })
    expect((await readMap(admin, {})).drawing).toMatchObject({ missing: 0, out_of_date_since: null })
  })

  test('of the whole serves its parts, without another layout', async () => {
    const { admin, directorates } = await town(140)
    await draw(admin)
    const part = await readMap(admin, { directorate: directorates[0] })
    expect(part.atOnce).toBe(false)
    expect(part.drawing?.missing).toBe(0)
    const near = await readMap(admin, { around: part.graph.nodes[3]?.id })
    expect(near).toMatchObject({ atOnce: true, drawing: { missing: 0 } })
  })

  test('above 500 applications waits for a filter, then draws that part', async () => {
    const { admin, directorates } = await town(501)
    expect((await readMap(admin, {})).tooLarge).toBe(true)
    await expect(drawMap(admin, {})).rejects.toThrow(Conflict)
    const part = mapInput.parse({ directorate: directorates[0], hosting: 'own' })
    expect((await readMap(admin, part)).drawing).toBeNull()
    expect(await drawMap(admin, part)).toMatchObject({ job: expect.any(String) })
    expect(admin.sent).toHaveLength(1)
    expect(await draw(admin, { part })).toMatchObject({ drawn: 1 })
    expect((await readMap(admin, part)).drawing?.missing).toBe(0)
    expect((await readMap(admin, {})).records.applications).toHaveLength(501)
  }, 30_000)

  test('is asked for by those who steer software, not by those who only read', async () => {
    const { tenant } = await smallTown()
    await expect(drawMap(house.as(tenant, 'elected'), {})).rejects.toThrow(Refused)
    const it = house.as(tenant, 'it')
    await drawMap(it, {})
    expect(it.sent).toHaveLength(1)
  })

  test('replaces the one before, and belongs to its authority alone', async () => {
    const { tenant, admin } = await town(70)
    const neighbour = await town(70)
    const position = { node: 'x', x: 1, y: 2, width: 3, height: 4 }
    const drawing = { view: 'directorates' as const, selection: '', fingerprint: 'f', last_change: 0 }
    await keepDrawing(admin, { ...drawing, positions: [position, { ...position, node: 'y' }] })
    await keepDrawing(admin, { ...drawing, positions: [position] })
    expect(await house.count(tenant, 'cartography.position')).toBe(1)
    expect(await house.count(neighbour.tenant, 'cartography.position')).toBe(0)
    expect((await readMap(neighbour.admin, {})).drawing).toBeNull()
    expect((await readMap(admin, {})).drawing).toMatchObject({ missing: 79, out_of_date_since: expect.any(Date) })
  })

  test('is there when the demonstration opens, and every night', async () => {
    const { admin } = await town(70)
    await demo({ on: () => admin, file: async () => Promise.reject(new Error('no file is needed')) })
    expect((await readMap(admin, {})).drawing?.missing).toBe(0)
    expect(layOutMap.daily).toBe(4)
  })
})
