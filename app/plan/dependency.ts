import { sql } from 'kysely'
import { Conflict } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadActions, type Action } from './action.ts'
import { db } from './tables.ts'

/** One action waits for another. */
export interface Dependency {
  action_id: string
  waits_for: string
}

export async function loadDependencies(scope: Work): Promise<Dependency[]> {
  return db(scope).selectFrom('plan.dependency').select(['action_id', 'waits_for']).orderBy('id').execute()
}

/** What each action waits for; what was dropped is waited for by nobody, and waits for nothing. */
export function waitsOf(actions: readonly Action[], dependencies: readonly Dependency[]): Map<string, Action[]> {
  const alive = new Map(actions.filter(({ state }) => state !== 'dropped').map(action => [action.id, action]))
  const waits = new Map<string, Action[]>()
  for (const { action_id, waits_for } of dependencies) {
    const waited = alive.get(waits_for)
    if (waited && alive.has(action_id)) waits.set(action_id, [...(waits.get(action_id) ?? []), waited])
  }
  return waits
}

/** What still holds an action back; nothing holds back what is done. */
export function blockersOf(action: Action, waits: ReadonlyMap<string, readonly Action[]>): Action[] {
  if (action.state === 'done' || action.state === 'dropped') return []
  return (waits.get(action.id) ?? []).filter(({ state }) => state !== 'done')
}

/** The way from an action back to itself through what it waits for, its first and last step being itself; null = none. */
export function cycleThrough(id: string, waits: ReadonlyMap<string, readonly Action[]>): Action[] | null {
  const seen = new Set<string>()
  const walk = (from: string, way: readonly Action[]): Action[] | null => {
    for (const next of waits.get(from) ?? []) {
      if (next.id === id) return [...way, next]
      if (seen.has(next.id)) continue
      seen.add(next.id)
      const found = walk(next.id, [...way, next])
      if (found) return found
    }
    return null
  }
  const found = walk(id, [])
  const last = found?.at(-1)
  return found && last ? [last, ...found] : null
}

/** Refuses what was just written when an action would end up waiting for itself, and names the chain. */
export async function refuseCycle(scope: Work, id: string): Promise<void> {
  // Two people who each write one half of a circle come here one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan.dependency ${scope.tenantId}`}, 0))`.execute(scope.db)
  const chain = cycleThrough(id, waitsOf(await loadActions(scope), await loadDependencies(scope)))
  if (chain) throw new Conflict('plan.waits-for-itself', { chain: chain.map(({ title }) => title).join(' → ') })
}
