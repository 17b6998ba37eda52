import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'

export const linesPerPage = 50

export interface AuditLine {
  id: string
  /** The operation inside which this one was called. */
  parent_id: string | null
  at: Date
  actor_kind: string
  actor_name: string
  operation: string
  input: unknown
}

/** Newest first. Reading it leaves a line in it. */
export const readAudit = query({
  name: 'accounts.read-audit',
  summary: { fr: 'Lire le journal', en: 'Read the audit log' },
  needs: 'accounts.read-audit',
  sensitive: true,
  http: 'GET /audit',
  input: z.object({
    operation: fields.line(120).optional(),
    /** Part of a name. */
    actor: fields.line(120).optional(),
    from: fields.civilDate.optional(),
    /** Last day, included. */
    until: fields.civilDate.optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  async run(scope, { operation, actor, from, until, page }) {
    const zone = scope.tenant.timeZone
    const conditions = [
      operation && sql`operation = ${operation}`,
      actor && sql`actor_name ilike ${`%${actor.replace(/[\\%_]/g, String.raw`\$&`)}%`}`,
      from && sql`at >= (${from}::date)::timestamp at time zone ${zone}`,
      until && sql`at < (${until}::date + 1)::timestamp at time zone ${zone}`,
    ].filter(condition => typeof condition === 'object')
    const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``
    const total = await sql<{ total: number }>`select count(*) as total from kernel.audit ${where}`.execute(scope.db)
    const lines = await sql<AuditLine>`
      select id, parent_id, at, actor_kind, actor_name, operation, input from kernel.audit ${where}
      order by at desc, id desc limit ${linesPerPage} offset ${(page - 1) * linesPerPage}
    `.execute(scope.db)
    return { lines: lines.rows, total: total.rows[0]?.total ?? 0 }
  },
})
