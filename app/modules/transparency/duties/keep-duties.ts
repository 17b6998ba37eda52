import { today } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import type { Result } from '../engine/result.ts'
import { db } from '../tables.ts'
import { isUsed } from './duty.ts'
import { dutiesOfResult } from './duties-of-result.ts'
import { settleByRegisters } from './settle-by-registers.ts'

/**
 * Brings the duties of a system in line with the qualification that the authority has just retained: new ones are added,
 * those still asked keep what was proved, those no longer asked are dropped, and come back with their proof if asked again.
 */
export async function keepDuties(scope: Work, system: string, run: { id: string; result: Result }): Promise<void> {
  const [known] = await loadSystems(scope, system)
  const used = isUsed(known?.status)
  const asked = dutiesOfResult(run.result)
  const held = await db(scope)
    .selectFrom('transparency.duty')
    .select(['id', 'code', 'due_on', 'dropped_on'])
    .where('system_id', '=', system)
    .execute()
  for (const { now, ...duty } of asked) {
    const before = held.find(({ code }) => code === duty.code)
    // Due at once, from the day on which it was first asked: asking again gives no respite.
    const since = now || (used && duty.before_use) ? (before?.due_on ?? today(scope)) : null
    const values = { ...duty, due_on: duty.due_on ?? since, run_id: run.id, dropped_on: null }
    if (before) await db(scope).updateTable('transparency.duty').set(values).where('id', '=', before.id).execute()
    else
      await db(scope)
        .insertInto('transparency.duty')
        .values({ ...values, tenant_id: scope.tenantId, id: newId(), system_id: system, created_at: scope.clock.now() })
        .execute()
  }
  const codes = new Set(asked.map(({ code }) => code))
  const gone = held.filter(({ code, dropped_on }) => !codes.has(code) && dropped_on === null).map(({ id }) => id)
  if (gone.length > 0)
    await db(scope)
      .updateTable('transparency.duty')
      .set({ dropped_on: today(scope) })
      .where('id', 'in', gone)
      .execute()
  await settleByRegisters(scope, system)
}
