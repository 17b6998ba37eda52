import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { stateOf, wayOf } from './request.ts'

/** Requests with where they stand on that day: what presses most comes first, closed ones at the end. */
export async function loadRequests(scope: Work, id?: string) {
  let rows = db(scope)
    .selectFrom('transparency.request')
    .selectAll()
    .orderBy(eb => eb('outcome', 'is not', null))
    .orderBy('due_on')
    .orderBy('number')
  if (id) rows = rows.where('id', '=', id)
  const found = await rows.execute()
  const now = today(scope)
  const names = found.some(({ system_id }) => system_id)
    ? new Map((await loadSystems(scope)).map(system => [system.id, system.name]))
    : new Map<string, string>()
  return found.map(row => ({
    ...row,
    /** Null also when the system has left the register since. */
    system: names.get(row.system_id ?? '') ?? null,
    state: stateOf(row, now),
    way: wayOf(row),
  }))
}

export type CitizenRequest = Awaited<ReturnType<typeof loadRequests>>[number]

/** As it is now, and held until the end of the transaction: two people who answer at once do not write to the person twice. */
export async function holdRequest(scope: Work, id: string): Promise<CitizenRequest> {
  await db(scope).selectFrom('transparency.request').select('id').where('id', '=', id).forUpdate().execute()
  return loadRequest(scope, id)
}

export async function loadRequest(scope: Work, id: string): Promise<CitizenRequest> {
  const [found] = await loadRequests(scope, id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
