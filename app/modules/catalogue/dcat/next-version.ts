import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

/** One at a time in a tenant: two acts at once must not share a version, which names all that the public can read. */
export async function nextVersion(scope: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(7305, hashtext(${scope.tenantId}))`.execute(scope.db)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from catalogue.publication`.execute(scope.db)
  return rows[0]?.next ?? 1
}
