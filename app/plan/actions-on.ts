import { sql } from 'kysely'
import { civilDate } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import type { ActionState } from './action.ts'
import type { DatedAction } from './comparison.ts'
import { db } from './tables.ts'

/** The actions of the plan as they stood at the end of a day, in the words they had then; what was taken out is absent. */
export async function actionsOn(scope: Work, date: string): Promise<Map<string, DatedAction>> {
  const told = await lastTold(scope, date)
  const untold = await withoutHistory(scope, date)
  const rows = [...told, ...untold].toSorted((a, b) => a.id.localeCompare(b.id))
  return new Map(rows.map(row => [row.id, row]))
}

interface Told {
  id: string
  after: (DatedAction & { archived_at: string | null }) | null
}

/** The last change of each action at or before that day, dated by whoever made it rather than by the database. */
async function lastTold(scope: Work, date: string): Promise<DatedAction[]> {
  const { rows } = await sql<Told>`
    select distinct on (c.row_id) c.row_id as id, c.after
    from kernel.change c left join kernel.audit a on a.tenant_id = c.tenant_id and a.id = c.operation_id
    where c.tenant_id = ${scope.tenantId} and c.table_name = 'plan.action'
      and coalesce(a.at, c.at) < (${date}::date + 1)::timestamp at time zone ${scope.tenant.timeZone}
    order by c.row_id, c.id desc
  `.execute(scope.db)
  return rows.flatMap(({ id, after }) => (after && after.archived_at === null ? [datedAction({ ...after, id })] : []))
}

/** Rows whose history did not come with them are read as they are, but for what their own dates say. */
async function withoutHistory(scope: Work, date: string): Promise<DatedAction[]> {
  const rows = await db(scope)
    .selectFrom('plan.action as a')
    .select(['a.id', 'a.title', 'a.state', 'a.owner', 'a.due_on', 'a.done_on', 'a.created_at', 'a.archived_at'])
    .where(
      sql<boolean>`not exists (select from kernel.change c
        where c.tenant_id = a.tenant_id and c.table_name = 'plan.action' and c.row_id = a.id)`,
    )
    .execute()
  const day = (instant: Date) => civilDate(instant, scope.tenant.timeZone)
  return rows
    .filter(row => day(row.created_at) <= date && (row.archived_at === null || day(row.archived_at) > date))
    .map(row => {
      const early = row.state === 'done' && row.done_on !== null && row.done_on > date
      const { id, title, owner, due_on } = row
      const state = (early ? 'planned' : row.state) as ActionState
      return { id, title, owner, due_on, state, done_on: early ? null : row.done_on }
    })
}

function datedAction({ id, title, state, owner, due_on, done_on }: DatedAction): DatedAction {
  return { id, title, state, owner, due_on, done_on }
}
