import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** The first time that the very same file was added, if this is not it: files are kept once per content. */
export async function sameFile(scope: Work, found: { id: string; file_id: string | null; received_at: Date }) {
  if (!found.file_id) return null
  const first = await db(scope)
    .selectFrom('intake.import')
    .select(['id', 'state', 'file_name', 'received_at', 'received_by'])
    .where('file_id', '=', found.file_id)
    .where('state', '<>', 'cancelled')
    .where('received_at', '<=', found.received_at)
    .orderBy('received_at')
    .orderBy('id')
    .executeTakeFirst()
  return first && first.id !== found.id ? first : null
}
