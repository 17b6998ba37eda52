import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { roles } from '#kernel/permissions.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { aRule, aSite, aSystem, publish } from '../../../../tests/support/publications.ts'
import { listPublications } from './list-publications.ts'
import { readVersion } from './read-version.ts'
import { setPublicHost } from './set-public-host.ts'

const house = await openHouse()

describe('What a visitor reads', () => {
  test('is what was published, by kind, and of what was withdrawn only its name and why', async () => {
    const home = await house.tenant()
    await publish(house.database, home, { content: aSite(), code: 'site' })
    await publish(house.database, home, { content: aSystem(), code: 'k7m2' })
    await publish(house.database, home, { content: aRule(), code: 'r4t9' })
    const gone = aSystem({ name: 'Tri des candidatures', fields: { summary: 'Secret' } })
    await publish(house.database, home, { content: gone, code: 'gone', state: 'withdrawn', reason: 'Arrêté' })
    const found = await listPublications(house.as(home, 'visitor'), {})
    expect(found.site?.content.name).toBe('Val-de-Brume Agglomération')
    expect(found.systems.map(({ code }) => code)).toEqual(['k7m2'])
    expect(found.everyday.map(({ code }) => code)).toEqual(['r4t9'])
    expect(found.withdrawn).toMatchObject([{ code: 'gone', name: 'Tri des candidatures', reason: 'Arrêté' }])
    expect(JSON.stringify(found)).not.toContain('Secret')
  })

  test('holds no field that the public content does not name, even if the row does', async () => {
    const home = await house.tenant()
    const content = { ...aSystem(), owner_name: 'Camille Martin' }
    await publish(house.database, home, { content, code: 'a' })
    expect(JSON.stringify(await listPublications(house.as(home, 'visitor'), {}))).not.toContain('Camille')
  })

  test('leaves out a row of another shape, and shows the others', async () => {
    const home = await house.tenant()
    await publish(house.database, home, { content: aSystem(), code: 'a' })
    await publish(house.database, home, { content: { kind: 'system' } as never, code: 'b' })
    expect((await listPublications(house.as(home, 'visitor'), {})).systems.map(({ code }) => code)).toEqual(['a'])
  })

  test('is that of one authority', async () => {
    await publish(house.database, await house.tenant(), { content: aSystem(), code: 'a' })
    const other = house.as(await house.tenant(), 'visitor')
    expect((await listPublications(other, {})).systems).toEqual([])
    expect((await readVersion(other, {})).version).toBe('0.0')
  })

  test.each(roles.filter(role => role !== 'visitor'))('is not asked for in the name of %s', async role => {
    const scope = house.as(await house.tenant(), role)
    await expect(listPublications(scope, {})).rejects.toThrow(Refused)
    await expect(readVersion(scope, {})).rejects.toThrow(Refused)
  })
})

describe('The version of what is published', () => {
  test('changes with each publication, each withdrawal and each row purged, and names the host', async () => {
    const home = await house.tenant()
    const version = async () => (await readVersion(house.as(home, 'visitor'), {})).version
    const seen = [await version()]
    await publish(house.database, home, { content: aSystem(), code: 'a' })
    seen.push(await version())
    await publish(house.database, home, { content: aSystem(), code: 'b' })
    seen.push(await version())
    await publish(house.database, home, { content: aSystem(), code: 'a', state: 'withdrawn', reason: 'x' })
    seen.push(await version())
    // What the owner alone could do: the application wipes no page out.
    const owner = new pg.Client({ connectionString: house.ownerUrl })
    await owner.connect()
    await owner.query(`delete from transparency.publication where tenant_id = $1 and code = 'b'`, [home.id])
    await owner.end()
    seen.push(await version())
    expect(new Set(seen).size).toBe(5)
    await setPublicHost(house.as(home, 'operator'), { host: 'ia.brasparts.example' })
    expect((await readVersion(house.as(home, 'visitor'), {})).host).toBe('ia.brasparts.example')
  })
})

test('The role of visitors may read publications and may not even ask for a register, a proposal or an inbox', async () => {
  const home = await house.tenant()
  const ask = (table: string) =>
    house.database.transaction({ tenantId: home.id, writable: false, visitor: true }, db =>
      sql.raw(`select count(*) from ${table}`).execute(db),
    )
  await ask('transparency.publication')
  for (const table of [
    'transparency.proposal',
    'transparency.sheet',
    'transparency.inbox',
    'inventory.system',
    'organisation.authority',
    'kernel.audit',
  ])
    await expect(ask(table), table).rejects.toThrow(/permission denied/)
})
