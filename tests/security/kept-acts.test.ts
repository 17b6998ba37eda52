import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { fillTenant } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()
let tenant: Tenant

beforeAll(async () => {
  tenant = await fillTenant(house)
}, 120_000)

/** As the application’s own role would, were one of its verbs turned against it; whatever it did is taken back. */
async function attempt(statement: string, visitor = false): Promise<string | number> {
  let outcome: string | number = 'nothing'
  await house.database
    .transaction({ tenantId: tenant.id, writable: true, visitor }, async db => {
      const { numAffectedRows } = await sql.raw(statement).execute(db)
      outcome = Number(numAffectedRows)
      throw new Error('taken back')
    })
    .catch((error: Error) => {
      if (error.message !== 'taken back') outcome = error.message
    })
  return outcome
}

describe('What was decided cannot be rewritten by the application itself', () => {
  test.each([
    ['a qualification', 'run', `result = '{}'`],
    ['a position', 'position', `tier = 'MINIMAL'`],
    ['who validated a position', 'position', `validated_by = 'x'`],
    ['a signature', 'use_override', `reason = 'x'`],
    ['what was proposed', 'proposal', `content = '{}'`],
    ['who prepared a proposal', 'proposal', `prepared_by_id = 'x'`],
    ['the address of a page', 'publication', `code = 'x'`],
    ['the first day of a page', 'publication', `first_published_on = '2020-01-01'`],
  ])('%s', async (_, table, change) => {
    expect(await attempt(`update transparency.${table} set ${change}`)).toMatch(/permission denied/)
    expect(await attempt(`delete from transparency.${table}`)).toMatch(/permission denied/)
  })

  test('a proposal that was decided is decided for good; one that waits is not', async () => {
    const decided = `where state = 'approved'`
    expect(await house.count(tenant, `transparency.proposal ${decided}`)).toBeGreaterThan(0)
    const back = `update transparency.proposal set state = 'taken-back'`
    expect(await attempt(`${back} ${decided}`)).toBe('this proposal was decided')
    expect(await attempt(`${back} where state = 'proposed'`)).toBeGreaterThan(0)
  })

  test('a validated assessment neither changes nor leaves', async () => {
    const validated = (
      verb: string,
    ) => `insert into transparency.assessment (tenant_id, id, system_id, kind, version, state,
        summary, started_by, started_on, validated_by, validated_role, validated_on)
      select tenant_id, gen_random_uuid(), id, 'fria', 900, 'validated', 'x', 'x', now(), 'x', 'x', now()
      from inventory.system limit 1; ${verb}`
    expect(await attempt(validated('delete from transparency.assessment where version = 900'))).toBe(
      'a validated assessment stays',
    )
    expect(await attempt(validated(`update transparency.assessment set summary = 'y' where version = 900`))).toBe(
      'a validated assessment never changes',
    )
  })

  test('nobody approves their own without the reason that allows it', async () => {
    const own = `with one as (select * from transparency.proposal limit 1)
      insert into transparency.proposal (tenant_id, id, kind, record_id, deed, content, state, prepared_by, prepared_by_id,
        prepared_on, decided_by, decided_by_id, decided_role, decided_on)
      select tenant_id, gen_random_uuid(), kind, gen_random_uuid(), 'publish', content, 'approved', 'x', 'x', now(), 'x', 'x', 'dpo', now() from one`
    expect(await attempt(own)).toMatch(/proposal_check/)
    const waits = `where state = 'proposed'`
    expect(await house.count(tenant, `transparency.proposal ${waits}`)).toBeGreaterThan(0)
    const alone = `state = 'approved', decided_by = 'x', decided_by_id = prepared_by_id, decided_role = 'dpo', decided_on = now()`
    expect(await attempt(`update transparency.proposal set ${alone} ${waits}`)).toMatch(/proposal_check/)
  })
})

describe('To the role of the public', () => {
  test('the inbox is a slot: it is written, never read, changed or emptied', async () => {
    expect(await house.count(tenant, 'transparency.inbox')).toBeGreaterThan(0)
    for (const statement of [
      'select count(*) from transparency.inbox',
      `update transparency.inbox set opened_at = now()`,
      'delete from transparency.inbox',
    ])
      expect(await attempt(statement, true), statement).toMatch(/permission denied/)
  })

  test('another authority has no slot here, and none of its pages shows', async () => {
    const other = await house.tenant()
    const post = (to: string) =>
      `insert into transparency.inbox (tenant_id, id, sent_at, kind, message) values ('${to}', gen_random_uuid(), now(), 'other', '{}')`
    expect(await attempt(post(other.id), true)).toMatch(/row-level security/)
    expect(await attempt(post(tenant.id), true)).toBe(1)
    const { rows } = await house.database.transaction({ tenantId: other.id, writable: false, visitor: true }, db =>
      sql`select id from transparency.publication`.execute(db),
    )
    expect(rows).toEqual([])
  })

  test('no other table of the product answers', async () => {
    const tables = await house.rows<{ name: string }>(
      tenant,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const open: string[] = []
    for (const { name } of tables)
      if (!/permission denied/.test(String(await attempt(`select * from ${name} limit 1`, true)))) open.push(name)
    expect(open.toSorted()).toEqual(['catalogue.publication', 'kernel.tenant', 'transparency.publication'])
  })
})
