import type { Work } from '#kernel/scope.ts'
import { requireReach } from '../reach.ts'
import { db, type Tables } from '../tables.ts'
import type { Updateable } from 'kysely'
import { loadDuty } from './read-duty.ts'
import type { Duty } from './load-duties.ts'

/** Changes a duty that the actor may change: those of one's own directorates for whoever is limited to them. */
export async function changeDuty(
  scope: Work,
  id: string,
  values: (duty: Duty) => Updateable<Tables['transparency.duty']>,
): Promise<void> {
  const duty = await loadDuty(scope, id)
  requireReach(scope, duty)
  await db(scope).updateTable('transparency.duty').set(values(duty)).where('id', '=', id).execute()
}
