import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from './errors.ts'
import * as fields from './fields.ts'
import type { Work } from './scope.ts'

/** What leaving a register takes, whatever the register. */
export const archiving = z.object({ id: fields.id, reason: fields.line() })

/** Takes a living row out of its register with the reason; it is kept, and so is its history. */
export async function archiveRow(
  scope: Work,
  table: string,
  { id, reason }: z.output<typeof archiving>,
): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set archived_at = ${scope.clock.now()}, archived_reason = ${reason}
    where id = ${id} and archived_at is null
  `.execute(scope.db)
  if (!numAffectedRows) throw new NotFound('kernel.not-found')
}

/** Puts an archived row back: a mistake costs one click. */
export async function restoreRow(scope: Work, table: string, id: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set archived_at = null, archived_reason = null
    where id = ${id} and archived_at is not null
  `.execute(scope.db)
  if (!numAffectedRows) throw new NotFound('kernel.not-found')
}
