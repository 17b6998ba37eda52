import { execFileSync } from 'node:child_process'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { isSecretName, readCatalogue } from '#kernel/archive/catalogue.ts'
import { leftOutWord } from '#kernel/archive/write-archive.ts'
import { manifestPart, tablePart } from '#kernel/archive/manifest.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { listTenants } from '#kernel/tenants.ts'
import { prepareReport } from '#plan/prepare-report.ts'
import { readPlan } from '#plan/read-plan.ts'
import { archiveOf, bringIn, manifestOf, partsOf, put } from '../support/archive.ts'
import { addMembers, person, secret } from '../support/archived-members.ts'
import { testDay } from '../support/database.ts'
import { fillTenant, marker } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()
const platform = { database: house.database, clock: testDay }
let home: Tenant
let neighbour: Tenant
let place: string

beforeAll(async () => {
  neighbour = await fillTenant(house)
  home = await fillTenant(house)
  await addMembers(house, home)
  place = await archiveOf(house.as(home, 'admin'), home)
}, 120_000)

async function tablesOf(tenant: Tenant) {
  return house.database.transaction({ tenantId: tenant.id, writable: false }, readCatalogue)
}

/** The line that importing leaves, and work that is not over, are no part of an archive. */
const only: Record<string, string> = {
  'kernel.audit': `operation <> 'retention.import-archive'`,
  'kernel.job': 'ended_at is not null',
}

/** A table as one text, with what must differ from one installation to the next taken out. */
async function contentOf(tenant: Tenant, table: string, without: readonly string[]): Promise<string[]> {
  const rows = await house.rows<{ row: string }>(
    tenant,
    `select (to_jsonb(t) - '{${without.join(',')}}'::text[])::text as row from ${table} t
     where ${only[table] ?? 'true'} order by t.id`,
  )
  return rows.map(({ row }) => row.replaceAll(tenant.id, 'TENANT'))
}

describe('An authority exported and imported under another address', () => {
  let twin: Tenant
  beforeAll(async () => {
    twin = (await bringIn(platform, place, { slug: 'jumelle' })).tenant
  })

  test('holds the same rows in every table, secrets and numbers of the database apart', async () => {
    const differences: string[] = []
    let compared = 0
    for (const table of await tablesOf(home)) {
      if (table.leftOut !== null) continue
      const numbered = table.columns.filter(column => column.numbered).map(column => column.name)
      const hidden = table.columns.filter(column => column.leftOut !== null).map(column => column.name)
      const closed = hidden.length > 0 ? ['revoked_at', 'cancelled_at'] : []
      const without = [...numbered, ...hidden, ...closed]
      const [here, there] = [await contentOf(home, table.name, without), await contentOf(twin, table.name, without)]
      // The history of a row repeats its secrets here, and not there.
      const plain = (rows: string[]) =>
        rows.map(row => row.replaceAll(/"(?:token_hash|declaration_token|provider_id)": (?:null|"[^"]*"),? ?/g, ''))
      if (JSON.stringify(plain(here)) !== JSON.stringify(plain(there))) differences.push(table.name)
      compared += here.length
    }
    expect(differences).toEqual([])
    expect(compared).toBeGreaterThan(50)
  })

  test('has the same levels, the same plan and the same report', async () => {
    const [a, b] = [house.as(home, 'admin'), house.as(twin, 'admin')]
    expect(await readPlan(b, {})).toEqual(await readPlan(a, {}))
    const neutral = (value: unknown) =>
      JSON.stringify(value).replaceAll(twin.slug, home.slug).replaceAll(twin.id, home.id)
    expect(neutral(await prepareReport(b, {}))).toBe(neutral(await prepareReport(a, {})))
  })

  test('has its files, byte for byte', async () => {
    const bytes = (tenant: Tenant) =>
      house.rows<{ sha: string }>(
        tenant,
        `select f.id, encode(sha256(string_agg(c.content, ''::bytea order by c.position)), 'hex') as sha, f.sha256 = encode(sha256(string_agg(c.content, ''::bytea order by c.position)), 'hex') as same
         from kernel.file f join kernel.file_chunk c on c.file_id = f.id group by f.id, f.sha256 order by f.id`,
      )
    expect((await bytes(home)).length).toBeGreaterThan(2)
    expect(await bytes(twin)).toEqual(await bytes(home))
  })

  test('closes what opened doors: nobody comes in by a key, an invitation or a link of before', async () => {
    const [key] = await house.rows<{ digest: string; revoked_at: Date | null; made_by: string }>(
      twin,
      `select * from keys.key where name = 'nuit'`,
    )
    expect(key?.digest).not.toContain(secret)
    expect(key?.revoked_at).not.toBeNull()
    expect(key?.made_by).toBe(person)
    const [invitation] = await house.rows<{ cancelled_at: Date | null; token_hash: string }>(
      twin,
      `select * from accounts.invitation where email = 'x@exemple.fr'`,
    )
    expect(invitation?.cancelled_at).not.toBeNull()
    expect(invitation?.token_hash).not.toBe(secret)
    const link = (tenant: Tenant) =>
      house.rows<{ declaration_token: string }>(tenant, 'select declaration_token from organisation.authority')
    const [[old], [fresh]] = [await link(home), await link(twin)]
    expect(fresh?.declaration_token).toMatch(/^[0-9a-f]{32}$/)
    expect(fresh?.declaration_token).not.toBe(old?.declaration_token)
  })

  test('finds people by their address and makes accounts without passphrase for the others', async () => {
    const { rows } = await house.database.pool.query(
      `select u.email, count(a.*)::int as ways from auth."user" u left join auth.account a on a.user_id = u.id group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { email: 'alex@exemple.fr', ways: 0 },
      { email: 'nouvelle@exemple.fr', ways: 0 },
    ])
  })

  test('says in its log where it comes from, and its history can still be read', async () => {
    const last = (await house.audit(twin)).find(line => line.operation === 'retention.import-archive')
    expect(last?.input).toMatchObject({ from: home.slug })
    expect(await house.count(twin, 'kernel.change')).toBe(await house.count(home, 'kernel.change'))
  })
})

describe('The archive', () => {
  test('holds no row and no word of another authority, and no secret', async () => {
    const parts = await partsOf(place)
    const whole = Buffer.concat([...parts.values()]).toString('latin1')
    expect(whole).not.toContain(neighbour.id)
    for (const { id } of await house.rows<{ id: string }>(neighbour, 'select id from inventory.application'))
      expect(whole).not.toContain(id)
    expect(whole).not.toContain(secret)
    const [link] = await house.rows<{ declaration_token: string }>(
      home,
      'select declaration_token from organisation.authority',
    )
    expect(link?.declaration_token).toBeTruthy()
    expect(whole).not.toContain(link?.declaration_token)
    expect(parts.get(tablePart('organisation.authority'))?.toString()).toContain(leftOutWord)
  })

  test('says what it is, in a manifest and in plain French, and what it leaves out', async () => {
    const parts = await partsOf(place)
    const manifest = manifestOf(parts)
    expect(manifest.migrations.map(({ name }) => name)).toContain('0001-kernel.sql')
    expect(manifest.leftOut.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'phrases de passe',
        'keys.key.digest',
        'accounts.invitation.token_hash',
        'kernel.file_chunk',
      ]),
    )
    const readme = parts.get('LISEZMOI.txt')?.toString() ?? ''
    // « titre (module) »: a table that nobody put into words would only bear the name of its module.
    const untold = manifest.tables.filter(
      ({ name }) => !new RegExp(`tables/${name}\\.ndjson : .+ \\([^)]+\\), \\d+ ligne`).test(readme),
    )
    expect(untold.map(({ name }) => name)).toEqual([])
    expect(readme).toContain(marker)
  })

  test('opens with the unzip of any machine', async () => {
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', place]).toString()).toContain('Done testing')
  })

  test('keeps every secret out by its name, and nothing else', async () => {
    const columns = (await tablesOf(home)).flatMap(table => table.columns.map(({ name }) => `${table.name}.${name}`))
    const secrets = columns.filter(name => isSecretName(name.split('.')[2] ?? ''))
    expect(secrets).toEqual(
      expect.arrayContaining([
        'accounts.invitation.token_hash',
        'keys.key.digest',
        'organisation.authority.declaration_token',
      ]),
    )
    expect(columns.filter(name => /sha256|key$/.test(name)).some(name => secrets.includes(name))).toBe(false)
  })
})

describe('Bringing in', () => {
  test('refuses an address already taken, and a trial keeps nothing', async () => {
    await expect(bringIn(platform, place, {})).rejects.toMatchObject({ key: 'kernel.archive-slug-taken' })
    const before = await listTenants(house.database)
    const { rows, tenant } = await bringIn(platform, place, { slug: 'essai', dryRun: true })
    expect(rows).toBeGreaterThan(50)
    expect(tenant.slug).toBe('essai')
    expect(await listTenants(house.database)).toEqual(before)
  })

  test('takes an older archive to which columns and tables were only added since', async () => {
    const parts = await partsOf(place)
    const value = manifestOf(parts)
    value.migrations.pop()
    value.tables = value.tables.filter(({ name }) => name !== 'records.note')
    parts.delete(tablePart('records.note'))
    const membership = value.tables.find(({ name }) => name === 'accounts.membership')
    if (membership) membership.columns = membership.columns.filter(name => name !== 'provider_id')
    const text = parts.get(tablePart('accounts.membership'))?.toString() ?? ''
    parts.set(tablePart('accounts.membership'), Buffer.from(text.replaceAll(/"provider_id": null,? ?/g, '')))
    parts.set(manifestPart, Buffer.from(JSON.stringify(value)))
    const { tenant } = await bringIn(platform, await put(parts), { slug: 'ancienne' })
    expect(await house.count(tenant, 'inventory.application')).toBe(await house.count(home, 'inventory.application'))
  })

  test('an id that here is somebody else’s opens nothing to them', async () => {
    const stranger = newId()
    await house.database.pool.query(
      `insert into auth."user" (id, name, email, created_at, updated_at) values ($1, 'Autre', 'autre@exemple.fr', now(), now())`,
      [stranger],
    )
    const parts = await partsOf(place)
    const part = tablePart('accounts.membership')
    parts.set(part, Buffer.from((parts.get(part)?.toString() ?? '').replaceAll(person, stranger)))
    const { tenant } = await bringIn(platform, await put(parts), { slug: 'ids' })
    const members = await house.rows<{ user_id: string; email: string }>(
      tenant,
      'select user_id, email from accounts.membership',
    )
    expect(members.map(({ user_id }) => user_id)).not.toContain(stranger)
    expect(members.find(({ email }) => email === 'alex@exemple.fr')?.user_id).toBe(person)
  })

  test('nobody erases the history of an authority by pretending to bring it in', async () => {
    const erase = house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      await sql`update kernel.tenant set name = name where id = ${home.id}`.execute(db)
      await sql`select kernel.forget_creation()`.execute(db)
    })
    await expect(erase).rejects.toThrow('there before')
  })
})
