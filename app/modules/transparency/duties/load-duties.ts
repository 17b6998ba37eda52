import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { dayOf, families, forces, isUsed, shortTitle, stateOn } from './duty.ts'

/** Duties still held by systems still in the register and not retired, the nearest first; undated ones at the end. */
export async function loadDuties(scope: Work, only: { id?: string; system?: string } = {}) {
  const systems = new Map((await loadSystems(scope, only.system)).map(system => [system.id, system]))
  let asked = db(scope)
    .selectFrom('transparency.duty')
    .selectAll()
    .where('dropped_on', 'is', null)
    .orderBy('due_on', order => order.asc().nullsLast())
    .orderBy('code')
    .orderBy('id')
  if (only.id) asked = asked.where('id', '=', only.id)
  if (only.system) asked = asked.where('system_id', '=', only.system)
  const rows = await asked.execute()
  return rows.flatMap(({ tenant_id: _, created_at: _made, dropped_on: _left, ...row }) => {
    const system = systems.get(row.system_id)
    if (!system || system.status === 'retired') return []
    return [
      {
        ...row,
        family: families.find(one => one === row.family) ?? 'cross',
        force: forces.find(one => one === row.force) ?? 'duty',
        short: shortTitle(row.title),
        system: system.name,
        system_status: system.status,
        directorate_id: system.directorate_id,
        standing: stateOn(row, today(scope), isUsed(system.status)),
        day: dayOf(row),
      },
    ]
  })
}

export type Duty = Awaited<ReturnType<typeof loadDuties>>[number]
