import { sql } from 'kysely'
import { Conflict } from './errors.ts'
import type { Work } from './scope.ts'

export interface Change {
  tableName: string
  rowId: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface HistoryLine {
  at: Date
  operation: string | null
  actorName: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Who changed what in one record, newest first. */
export async function historyOf(scope: Work, table: string, rowId: string): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    select c.at, a.operation, a.actor_name as "actorName", c.before, c.after
    from kernel.change c left join kernel.audit a on a.tenant_id = c.tenant_id and a.id = c.operation_id
    where c.tenant_id = ${scope.tenantId} and c.table_name = ${table} and c.row_id = ${rowId}
    order by c.id desc limit 100
  `.execute(scope.db)
  return rows
}

/**
 * Puts back every row that an operation touched and that nobody has touched since; the others are kept and returned.
 * Rows go back in the reverse order, so that what refers to another row leaves first.
 */
export async function undoOperation(scope: Work, operationId: string): Promise<{ restored: number; kept: Change[] }> {
  const { rows } = await sql<Change & { latest: boolean; id: number }>`
    select c.id, c.table_name as "tableName", c.row_id as "rowId", c.before, c.after,
      not exists (select from kernel.change later where later.tenant_id = c.tenant_id and later.table_name = c.table_name
        and later.row_id = c.row_id and later.id > c.id and later.operation_id is distinct from c.operation_id) as latest
    from kernel.change c
    where c.tenant_id = ${scope.tenantId} and c.operation_id = ${operationId}
    order by c.id desc
  `.execute(scope.db)
  if (rows.length === 0) throw new Conflict('kernel.undo-impossible')
  const kept = new Map<string, Change>()
  let restored = 0
  for (const change of rows) {
    const key = `${change.tableName} ${change.rowId}`
    if (!change.latest || kept.has(key) || isHeld(change, kept)) {
      kept.set(key, change)
      continue
    }
    if (await putBack(scope, change)) restored++
    else kept.set(key, change)
  }
  return { restored, kept: [...kept.values()] }
}

/** Something created by the operation that a kept row speaks of stays too: an id in a list has no foreign key to hold it. */
function isHeld({ before, rowId }: Change, kept: ReadonlyMap<string, Change>): boolean {
  return before === null && [...kept.values()].some(({ after }) => JSON.stringify(after).includes(rowId))
}

async function putBack(scope: Work, { tableName, rowId, before, after }: Change): Promise<boolean> {
  const table = sql.table(tableName)
  // A row that something newer refers to cannot leave: it stays, and the person is told.
  await sql`savepoint one_row`.execute(scope.db)
  try {
    if (!before) await sql`delete from ${table} where id = ${rowId}`.execute(scope.db)
    else if (!after) {
      await sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify(before)}::jsonb)`.execute(
        scope.db,
      )
    } else {
      const columns = Object.keys(before).filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      const assignments = columns.map(name => sql`${sql.ref(name)} = previous.${sql.ref(name)}`)
      await sql`
        update ${table} as row set ${sql.join(assignments)}
        from jsonb_populate_record(null::${table}, ${JSON.stringify(before)}::jsonb) as previous where row.id = ${rowId}
      `.execute(scope.db)
    }
    await sql`release savepoint one_row`.execute(scope.db)
    return true
  } catch (error) {
    await sql`rollback to savepoint one_row`.execute(scope.db)
    if (typeof error === 'object' && error && 'code' in error && error.code === '23503') return false
    throw error
  }
}
