import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** The source describes it again: a dataset that its absence took out of the register returns, one that a person took out does not. */
export async function comeBack(
  scope: Work,
  remote: { id: string; dataset_id: string | null; withdrew_at: Date | null },
): Promise<void> {
  await db(scope)
    .updateTable('catalogue.remote')
    .set({ gone_since: null, gone_reason: null, withdrew_at: null })
    .where('id', '=', remote.id)
    .execute()
  if (!remote.dataset_id || !remote.withdrew_at) return
  await db(scope)
    .updateTable('catalogue.dataset')
    .set({ archived_at: null, archived_reason: null })
    .where('id', '=', remote.dataset_id)
    .where('archived_at', '=', remote.withdrew_at)
    .execute()
}
