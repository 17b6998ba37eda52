import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { confirmDeletions } from './confirm-deletions.ts'
import { openHarvests, recordOf, rejectionOf } from './harvests.testing.ts'
import { readSource } from './read-source.ts'

const house = await openHarvests()
const many = (...ids: string[]) => ids.map(id => recordOf(id))
const four = many('a', 'b', 'c', 'd')

async function harvested() {
  const tenant = await house.tenant()
  const source = await house.source(tenant)
  await house.harvest(tenant, source, four, { on: '2026-11-02' })
  return { tenant, source }
}

describe('A dataset that its source does not describe any more', () => {
  test('stays seven days, then leaves the register with the day since which it is absent', async () => {
    const { tenant, source } = await harvested()
    const first = await house.harvest(tenant, source, four.slice(1), { on: '2026-11-04' })
    expect(await house.runOf(tenant, first)).toMatchObject({ gone: 1, withdrawn: 0, withheld: null })
    await house.harvest(tenant, source, four.slice(1), { on: '2026-11-08' })
    expect(await house.titles(tenant)).toEqual(['Jeu a', 'Jeu b', 'Jeu c', 'Jeu d'])
    const last = await house.harvest(tenant, source, four.slice(1), { on: '2026-11-09' })
    expect(await house.runOf(tenant, last)).toMatchObject({ gone: 1, withdrawn: 1 })
    const gone = 'Jeu a (Absent à la source depuis le 4 novembre 2026)'
    expect(await house.titles(tenant)).toEqual([gone, 'Jeu b', 'Jeu c', 'Jeu d'])
    const { absent } = await readSource(house.on(tenant), { id: source })
    expect(absent).toMatchObject([{ title: 'Jeu a', remote_id: 'a' }])
  })

  test('comes back when it returns, but not when a person had taken it out', async () => {
    const { tenant, source } = await harvested()
    await house.harvest(tenant, source, four.slice(1), { on: '2026-11-10' })
    expect((await house.titles(tenant))[0]).toMatch(/^Jeu a \(Absent/)
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`update catalogue.dataset set archived_at = now(), archived_reason = 'Doublon' where title = 'Jeu b'`.execute(
        db,
      ),
    )
    const run = await house.harvest(tenant, source, four, { on: '2026-11-11' })
    expect(await house.runOf(tenant, run)).toMatchObject({ returned: 1, gone: 0 })
    expect(await house.titles(tenant)).toEqual(['Jeu a', 'Jeu b (Doublon)', 'Jeu c', 'Jeu d'])
    expect((await readSource(house.on(tenant), { id: source })).absent).toEqual([])
  })

  test('is not concluded absent by a run that did not reach its end', async () => {
    const { tenant, source } = await harvested()
    const run = await house.harvest(tenant, source, four.slice(1), { on: '2026-11-20', whole: false })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 1, withdrawn: 0, withheld: 'incomplete' })
  })

  test('is not concluded absent by a run that received less than the source announces', async () => {
    const { tenant, source } = await harvested()
    const run = await house.harvest(tenant, source, four.slice(1), { on: '2026-11-20', announced: 4 })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 1, withdrawn: 0, withheld: 'fewer' })
    expect(await house.titles(tenant)).toEqual(['Jeu a', 'Jeu b', 'Jeu c', 'Jeu d'])
  })

  test('is not concluded absent when another record was sent twice in its place', async () => {
    const { tenant, source } = await harvested()
    const run = await house.harvest(tenant, source, [...four.slice(1), recordOf('d')], { on: '2026-11-20' })
    expect(await house.runOf(tenant, run)).toMatchObject({ received: 4, announced: 4, withheld: 'fewer' })
  })

  test('counts as present when its record could not be read, known by its identifier or its title', async () => {
    const { tenant, source } = await harvested()
    const rejections = [rejectionOf(3, { remoteId: 'a' }), rejectionOf(4, { title: 'JEU B' })]
    const run = await house.harvest(tenant, source, four.slice(2), { on: '2026-11-20', rejections })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 0, withdrawn: 0, withheld: null })
  })

  test('is not concluded absent when an unreadable record may be the missing one', async () => {
    const { tenant, source } = await harvested()
    const run = await house.harvest(tenant, source, four.slice(1), { on: '2026-11-20', rejections: [rejectionOf(4)] })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 1, withdrawn: 0, withheld: 'unreadable' })
  })

  test('waits for the yes of a person when less than half remains, however often the source is read again', async () => {
    const { tenant, source } = await harvested()
    const first = await house.harvest(tenant, source, many('d'), { on: '2026-11-20' })
    expect(await house.runOf(tenant, first)).toMatchObject({ gone: 3, withdrawn: 0, withheld: 'halved' })
    const second = await house.harvest(tenant, source, many('d'), { on: '2026-11-21' })
    expect(await house.runOf(tenant, second)).toMatchObject({ gone: 3, withdrawn: 0, withheld: 'halved' })
    const { absent } = await readSource(house.on(tenant), { id: source })
    expect(absent.map(({ title }) => title)).toEqual(['Jeu a', 'Jeu b', 'Jeu c'])
    await expect(confirmDeletions(house.on(tenant), { run_id: first })).rejects.toMatchObject({
      key: 'catalogue.nothing-to-confirm',
    })
    await confirmDeletions(house.on(tenant, '2026-11-21'), { run_id: second })
    expect(await house.runOf(tenant, second)).toMatchObject({
      withdrawn: 3,
      withheld: null,
      confirmed_by: 'data de test',
    })
    expect((await house.titles(tenant)).filter(title => title.includes('Absent'))).toHaveLength(3)
    const third = await house.harvest(tenant, source, many('d'), { on: '2026-11-22' })
    expect(await house.runOf(tenant, third)).toMatchObject({ withheld: null })
  })

  test('stays when half or more remains, or when nothing at all can be compared', async () => {
    const { tenant, source } = await harvested()
    const run = await house.harvest(tenant, source, four.slice(2), { on: '2026-11-20', announced: null })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 2, withdrawn: 2, withheld: null })
  })

  test('is the business of its own source: another one reads nothing into its silence', async () => {
    const { tenant } = await harvested()
    const other = await house.source(tenant, 'Autre portail')
    const run = await house.harvest(tenant, other, many('z'), { on: '2026-11-20' })
    expect(await house.runOf(tenant, run)).toMatchObject({ gone: 0, withdrawn: 0 })
  })
})

describe('A dataset whose identifier changes', () => {
  test('is known again by its landing page, or by its title and publisher, and keeps what people wrote', async () => {
    const tenant = await house.tenant()
    const source = await house.source(tenant)
    const before = [
      recordOf('slug-1', { title: 'Bancs', landingPage: 'https://portail.example/bancs/' }),
      recordOf('slug-2', { title: 'Vélos', publisher: 'Ville' }),
    ]
    await house.harvest(tenant, source, before)
    const kept = await house.datasetId(tenant, 'Vélos')
    const after = [
      recordOf('neuf-1', { title: 'Bancs publics', landingPage: 'http://www.portail.example/bancs' }),
      recordOf('neuf-2', { title: 'Vélos', publisher: 'VILLE', description: 'Neuf' }),
    ]
    const run = await house.harvest(tenant, source, after, { on: '2026-11-20' })
    expect(await house.titles(tenant)).toEqual(['Bancs publics', 'Vélos'])
    expect(await house.datasetId(tenant, 'Vélos')).toBe(kept)
    expect(await house.runOf(tenant, run)).toMatchObject({ created: 0, changed: 2, gone: 0, withdrawn: 0 })
    const again = await house.harvest(tenant, source, after, { on: '2026-11-21' })
    expect(await house.runOf(tenant, again)).toMatchObject({ unchanged: 2, gone: 0 })
  })

  test('is another dataset when the old identifier is still there, when two answer, or when the run is not whole', async () => {
    const tenant = await house.tenant()
    const source = await house.source(tenant)
    const page = { landingPage: 'https://portail.example/bancs' }
    await house.harvest(tenant, source, [recordOf('un', page), recordOf('deux')])
    const still = await house.harvest(tenant, source, [recordOf('trois', page), recordOf('un', page), recordOf('deux')])
    expect(await house.runOf(tenant, still)).toMatchObject({ created: 1, unchanged: 2 })
    const both = await house.harvest(tenant, source, [recordOf('quatre', page), recordOf('deux')])
    expect(await house.runOf(tenant, both)).toMatchObject({ created: 1, gone: 2 })
    const partial = await house.harvest(tenant, source, [recordOf('dix', { title: 'Jeu deux' })], { whole: false })
    expect(await house.runOf(tenant, partial)).toMatchObject({ created: 1 })
    expect(await house.titles(tenant)).toHaveLength(5)
  })
})
