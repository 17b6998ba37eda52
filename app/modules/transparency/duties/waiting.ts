import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { mayFor } from '../reach.ts'
import { closeDuty } from './close-duty.ts'
import { listDuties } from './list-duties.ts'
import { dutiesPath } from './pages/paths.ts'
import { dutyWords } from './words.ts'

/** Duties that bind, late or near, for whoever may say that they are met. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, closeDuty)) return []
  const say = dutyWords[scope.language]
  const found = await listDuties(scope, {})
  return found
    .filter(({ standing, force }) => force === 'duty' && (standing === 'overdue' || standing === 'soon'))
    .filter(({ directorate_id }) => mayFor(scope, closeDuty, directorate_id))
    .map(({ id, short, system, day }) => ({ text: say.waiting(short, system), path: `${dutiesPath}/${id}`, on: day }))
}
