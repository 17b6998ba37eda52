import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { listParties } from '#organisation/list-parties.ts'
import { saveParty } from '#organisation/save-party.ts'
import { openHouse } from '../../tests/support/house.ts'
import { checkLogin, openDatabase } from './database.ts'
import { newId } from './ids.ts'

const house = await openHouse()

function open(url: string, options?: Parameters<typeof openDatabase>[1]) {
  const database = openDatabase(url, options)
  onTestFinished(() => database.close())
  return database
}

/** A login of its own for the test, made and dropped by the superuser. */
async function loginWith(attributes: string): Promise<string> {
  const name = `test_${randomUUID().slice(0, 8)}`
  const admin = new pg.Client({ connectionString: house.superuserUrl })
  await admin.connect()
  await admin.query(`create role ${name} login password 'p' ${attributes}`)
  onTestFinished(async () => {
    await admin.query(`drop role ${name}`)
    await admin.end()
  })
  const url = new URL(house.appUrl)
  url.username = name
  url.password = 'p'
  return url.href
}

describe('Without an authority', () => {
  test('no table of any module shows a row, though all of them hold some', async () => {
    const home = await house.tenant()
    await saveParty(house.as(home, 'admin'), { name: 'Ciril', kind: 'vendor' })
    const { rows: tables } = await house.database.pool.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and has_table_privilege(c.oid, 'select')`,
    )
    expect(tables.length).toBeGreaterThan(15)
    await house.database.transaction({ tenantId: null, writable: false }, async db => {
      for (const { name } of tables) {
        const { rows } = await sql.raw(`select 1 from ${name} limit 1`).execute(db)
        expect(rows, name).toEqual([])
      }
    })
  })

  test('nothing can be written either', async () => {
    const home = await house.tenant()
    const forged = house.database.transaction({ tenantId: null, writable: true }, db =>
      sql`insert into organisation.party (tenant_id, id, name, kind, created_at)
        values (${home.id}, ${newId()}, 'X', 'vendor', now())`.execute(db),
    )
    await expect(forged).rejects.toThrow('row-level security')
  })

  test('a connection that served an authority before shows nothing of it any more', async () => {
    const home = await house.tenant()
    await saveParty(house.as(home, 'admin'), { name: 'Ciril', kind: 'vendor' })
    const database = open(house.appUrl, { size: 1 })
    await listParties({ ...house.as(home, 'admin'), database }, {})
    await expect(
      database.transaction({ tenantId: home.id, writable: true }, () => Promise.reject(new Error('stop'))),
    ).rejects.toThrow('stop')
    const direct = await database.pool.query('select * from organisation.party')
    expect(direct.rows).toEqual([])
    const none = await database.transaction({ tenantId: null, writable: false }, db =>
      sql`select * from organisation.party`.execute(db),
    )
    expect(none.rows).toEqual([])
  })
})

describe('An authority', () => {
  test('cannot write a row for another, nor hand one of its own over', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await saveParty(house.as(home, 'admin'), { name: 'Ciril', kind: 'vendor' })
    for (const statement of [
      `insert into organisation.party (tenant_id, id, name, kind, created_at) values ('${other.id}', '${newId()}', 'X', 'vendor', now())`,
      `update organisation.party set tenant_id = '${other.id}'`,
    ]) {
      const forged = house.database.transaction({ tenantId: home.id, writable: true }, db =>
        sql.raw(statement).execute(db),
      )
      await expect(forged, statement).rejects.toThrow('row-level security')
    }
  })

  test('never meets another: 40 requests at once of two authorities on four connections stay apart', async () => {
    const database = open(house.appUrl, { size: 4 })
    const tenants = [await house.tenant(), await house.tenant()]
    const results = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const tenant = tenants[i % 2]
        if (!tenant) throw new Error('no tenant')
        const scope = { ...house.as(tenant, 'admin'), database }
        await saveParty(scope, { name: `${tenant.slug} ${i}`, kind: 'vendor' })
        const seen = await listParties(scope, {})
        return seen.filter(party => !party.name.startsWith(`${tenant.slug} `))
      }),
    )
    expect(results.flat()).toEqual([])
    for (const tenant of tenants) expect(await listParties(house.as(tenant, 'admin'), {})).toHaveLength(20)
  })

  test.each(["'; drop schema kernel cascade; --", '', 'x', randomUUID().toUpperCase()])(
    'whose id is %j opens nothing',
    async id => {
      const opened = house.database.transaction({ tenantId: id || "'", writable: false }, async () => 1)
      await expect(opened).rejects.toThrow('not an id')
    },
  )
})

describe('The portal’s visitor', () => {
  test('reads the directory of authorities and no register', async () => {
    const home = await house.tenant()
    const asVisitor = (statement: string) =>
      house.database.transaction({ tenantId: home.id, writable: true, visitor: true }, db =>
        sql.raw(statement).execute(db),
      )
    expect((await asVisitor('select slug from kernel.tenant')).rows.length).toBeGreaterThan(0)
    for (const table of ['organisation.party', 'inventory.application', 'plan.fact', 'kernel.audit', 'kernel.file']) {
      await expect(asVisitor(`select 1 from ${table}`), table).rejects.toThrow('permission denied')
    }
  })

  test('leaves the connection to the next request as the application', async () => {
    const database = open(house.appUrl, { size: 1 })
    const who = (visitor: boolean) =>
      database.transaction({ tenantId: null, writable: false, visitor }, db =>
        sql<{ name: string }>`select current_user as name`.execute(db),
      )
    expect((await who(true)).rows).toEqual([{ name: 'gouvernail_visitor' }])
    expect((await who(false)).rows).toEqual([{ name: 'gouvernail_app' }])
  })
})

test('A transaction that could not open leaves its connection usable', async () => {
  const database = open(await loginWith(''), { size: 1 })
  const nothing = { tenantId: null, writable: false }
  await expect(database.transaction({ ...nothing, visitor: true }, async () => 1)).rejects.toThrow('gouvernail_visitor')
  expect(
    await database.transaction(nothing, async db => (await sql<{ n: number }>`select 1 as n`.execute(db)).rows),
  ).toEqual([{ n: 1 }])
})

test('A statement that runs too long is stopped', async () => {
  const database = open(house.appUrl, { statementTimeout: 100 })
  const slow = database.transaction({ tenantId: null, writable: false }, db => sql`select pg_sleep(5)`.execute(db))
  await expect(slow).rejects.toThrow('statement timeout')
})

test('Dates stay civil dates and counts are numbers', async () => {
  const { rows } = await house.database.pool.query(
    `select date '2026-03-29' as d, count(*) as n, 0.5::numeric as x from kernel.tenant where false`,
  )
  expect(rows).toEqual([{ d: '2026-03-29', n: 0, x: 0.5 }])
})

describe('The start', () => {
  test('accepts the application’s own login', async () => {
    await expect(checkLogin(house.database)).resolves.toBeUndefined()
  })

  test.each([
    ['the superuser', () => Promise.resolve(house.superuserUrl)],
    ['the owner of the tables', () => Promise.resolve(house.ownerUrl)],
    ['a login that passes by row-level security', () => loginWith('bypassrls')],
    ['a login that may become the owner', () => loginWith('in role gouvernail_owner')],
    ['a login that would have to ask to become the owner', () => loginWith('noinherit in role gouvernail_owner')],
  ])('is refused to %s', async (_, url) => {
    await expect(checkLogin(open(await url()))).rejects.toThrow('gouvernail_app')
  })
})
