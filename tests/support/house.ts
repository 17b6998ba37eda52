import { sql } from 'kysely'
import pg from 'pg'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { mintTenant, scopeFor, testDatabase } from './database.ts'

export interface AuditLine {
  id: string
  parent_id: string | null
  operation: string
  actor_kind: string
  actor_name: string
  input: Record<string, unknown> | null
}

export interface ChangeLine {
  table_name: string
  row_id: string
  operation_id: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A database of the test file's own with short ways to act in it and to see what acting left behind. */
export async function openHouse() {
  const opened = await testDatabase()
  const { database } = opened

  async function rows<T>(tenant: Tenant, query: string): Promise<T[]> {
    return database.transaction({ tenantId: tenant.id, writable: false }, async db => {
      const result = await sql.raw<T>(query).execute(db)
      return result.rows
    })
  }

  /** Makes the whole history older, as the owner of the tables alone may: days go by for what is measured from it. */
  async function letDaysPass(days: number): Promise<void> {
    const owner = new pg.Client({ connectionString: opened.ownerUrl })
    await owner.connect()
    await owner.query('update kernel.change set at = at - make_interval(days => $1)', [days])
    await owner.end()
  }

  return {
    ...opened,
    letDaysPass,
    tenant: () => mintTenant(database),
    as: (tenant: Tenant | null, role: Role, options: Parameters<typeof scopeFor>[3] = {}) =>
      scopeFor(database, tenant, [role], options),
    /** Any reading of that tenant's rows. */
    rows,
    /** The audit log, oldest first. */
    audit: (tenant: Tenant) => rows<AuditLine>(tenant, 'select * from kernel.audit order by at, id'),
    /** The history of rows, oldest first. */
    changes: (tenant: Tenant) => rows<ChangeLine>(tenant, 'select * from kernel.change order by id'),
    count: async (tenant: Tenant, table: string) =>
      (await rows<{ n: number }>(tenant, `select count(*) as n from ${table}`))[0]?.n ?? Number.NaN,
  }
}

/** The fields an `Invalid` points at, with the key of the sentence to show there; what else happened, otherwise. */
export async function fieldsOf(work: Promise<unknown>): Promise<unknown> {
  try {
    return { accepted: await work }
  } catch (error) {
    if (!(error instanceof Error) || !('fields' in error)) return error
    const fields = error.fields as Record<string, { key: string }>
    return Object.fromEntries(Object.entries(fields).map(([field, { key }]) => [field, key]))
  }
}
