import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadDurations } from './duration.ts'
import { dueRecordPath } from './paths.ts'
import { dueBy, sinceOf } from './row-state.ts'

const most = 500

export interface DueRecord {
  id: string
  name: string | null
  since: string
  due: string
  /** Where it can still be read, below the tenant. */
  path: string
}

/** The records whose time is over under one rule, the oldest first. */
export const listDue = query({
  name: 'retention.list-due',
  summary: { fr: 'Lister les fiches échues', en: 'List records that are due' },
  needs: 'retention.read',
  input: z.object({ rule: fields.line(60), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  async run(scope, { rule: id, page }) {
    const duration = (await loadDurations(scope)).find(({ rule }) => rule.id === id)
    if (!duration) throw new NotFound('retention.no-such-rule')
    const { rule, months, cutoff } = duration
    const name = rule.names ? sql`t.${sql.ref(rule.names)}` : sql`null::text`
    const { rows } = await sql<Omit<DueRecord, 'path'>>`
      select t.id, ${name} as name, ${sinceOf(rule)} as since, (${sinceOf(rule)} + make_interval(months => ${months}::int))::date as due
      from ${sql.table(rule.table)} t where ${dueBy(rule, cutoff)} order by 3, t.id limit ${most} offset ${(page - 1) * most}
    `.execute(scope.db)
    const { rows: counted } = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(rule.table)} t where ${dueBy(rule, cutoff)}
    `.execute(scope.db)
    const records: DueRecord[] = rows.map(row => ({ ...row, path: dueRecordPath(rule.id, row.id) }))
    return { duration, records, count: counted[0]?.n ?? 0, page, size: most }
  },
})
