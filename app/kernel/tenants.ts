import { sql } from 'kysely'
import { NotFound } from './errors.ts'
import { newId } from './ids.ts'
import { withoutAccents } from './texts.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Tenant, Work } from './scope.ts'

const columns = 'id, slug, name, time_zone as "timeZone", demo'

/** The directory of tenants stands outside tenants: it says that they exist and nothing about them. */
export async function findTenant(database: Database, slug: string): Promise<Tenant> {
  const { rows } = await database.pool.query<Tenant>(`select ${columns} from kernel.tenant where slug = $1`, [slug])
  if (!rows[0]) throw new NotFound('kernel.no-tenant')
  return rows[0]
}

export async function tenantById(database: Database, id: string): Promise<Tenant> {
  const { rows } = await database.pool.query<Tenant>(`select ${columns} from kernel.tenant where id = $1`, [id])
  if (!rows[0]) throw new NotFound('kernel.no-tenant')
  return rows[0]
}

export async function listTenants(database: Database): Promise<Tenant[]> {
  const { rows } = await database.pool.query<Tenant>(`select ${columns} from kernel.tenant order by name`)
  return rows
}

/** Opens a tenant; the address is made from the name when none is given, with a number when taken. */
export async function createTenant(
  { database, clock }: { database: Database; clock: Clock },
  tenant: { name: string; slug?: string; timeZone?: string; demo?: boolean },
): Promise<Tenant> {
  const wanted = tenant.slug ?? slugFor(tenant.name)
  for (let attempt = 1; ; attempt++) {
    const slug = attempt === 1 ? wanted : `${wanted}-${attempt}`
    const { rows } = await database.pool.query<Tenant>(
      `insert into kernel.tenant (id, slug, name, time_zone, demo, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (slug) do nothing returning ${columns}`,
      [newId(), slug, tenant.name, tenant.timeZone ?? 'Europe/Paris', tenant.demo ?? false, clock.now()],
    )
    if (rows[0]) return rows[0]
  }
}

/** The tenant whose public pages answer under this host name; null when none does. */
export async function tenantOfHost(database: Database, host: string): Promise<Tenant | null> {
  const { rows } = await database.pool.query<Tenant>(`select ${columns} from kernel.tenant where public_host = $1`, [
    host,
  ])
  return rows[0] ?? null
}

export async function hostOfTenant(scope: Work): Promise<string | null> {
  const { rows } = await sql<{ host: string | null }>`
    select public_host as host from kernel.tenant where id = ${scope.tenantId}`.execute(scope.db)
  return rows[0]?.host ?? null
}

/** Where anybody reads an authority: its own host name when it has one, else below the installation. No closing slash. */
export function publicAddress(origin: string, slug: string, host: string | null): string {
  return host ? `${new URL(origin).protocol}//${host}` : `${origin}/p/${slug}`
}

export async function setTenantHost(scope: Work, host: string | null): Promise<void> {
  await sql`update kernel.tenant set public_host = ${host} where id = ${scope.tenantId}`.execute(scope.db)
}

/** Inside an operation of that tenant: the row named is its own. */
export async function setTenantTimeZone(scope: Work, timeZone: string): Promise<void> {
  await sql`update kernel.tenant set time_zone = ${timeZone} where id = ${scope.tenantId}`.execute(scope.db)
}

export async function setTenantName(scope: Work, name: string): Promise<void> {
  await sql`update kernel.tenant set name = ${name} where id = ${scope.tenantId}`.execute(scope.db)
}

export async function markAsDemo(database: Database, tenant: Tenant): Promise<void> {
  await database.pool.query('update kernel.tenant set demo = true where id = $1', [tenant.id])
}

export function slugFor(name: string): string {
  const plain = withoutAccents(name).toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
      .replace(/^-|-$/g, '') || 'collectivite'
  )
}
