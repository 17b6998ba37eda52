import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { settledState } from './data-state.ts'
import { loadHeld, toldOf } from './load-held.ts'
import { standingOf, type DataState, type Way } from './need.ts'

type Directorates = { tenant_id: string; id: string; name: string }

/** Needs of the register with where each stands today, first those whose plan ends first; one alone whether archived or not. */
export async function loadNeeds(scope: Work, id?: string) {
  let rows = db(scope)
    .selectFrom('catalogue.need as n')
    .leftJoin(sql<Directorates>`organisation.directorate`.as('o'), join =>
      join.onRef('o.tenant_id', '=', 'n.tenant_id').onRef('o.id', '=', 'n.directorate_id'),
    )
    .selectAll('n')
    .select('o.name as directorate')
    .orderBy(sql`n.plan_due nulls last`)
    .orderBy('n.declared_on')
    .orderBy('n.id')
  rows = id ? rows.where('n.id', '=', id) : rows.where('n.archived_at', 'is', null)
  const needs = await rows.execute()
  const tied = needs.flatMap(need => [need.match_dataset_id ?? [], need.closed_dataset_id ?? []].flat())
  const held = new Map((await loadHeld(scope, [...new Set(tied)])).map(one => [one.id, one]))
  const systems = needs.some(({ system_id }) => system_id) ? await loadSystems(scope) : []
  return needs.map(({ tenant_id: _, ...need }) => {
    const dataset = held.get(need.closed_dataset_id ?? need.match_dataset_id ?? '') ?? null
    const told = dataset && toldOf(scope, dataset, need.frequency)
    return {
      ...need,
      plan_way: need.plan_way as Way | null,
      system: systems.find(one => one.id === need.system_id)?.name ?? null,
      dataset: dataset && { id: dataset.id, title: dataset.title },
      standing: standingOf({ ...need, match_dataset_id: dataset && need.match_dataset_id }, today(scope)),
      /** Null while nobody looked. */
      state: dataset || need.decided_on ? settledState(told, need.match_state as DataState | null) : null,
    }
  })
}

export type Need = Awaited<ReturnType<typeof loadNeeds>>[number]

/** One need, living; throws `NotFound`. */
export async function loadNeed(scope: Work, id: string): Promise<Need> {
  const [need] = await loadNeeds(scope, id)
  if (!need || need.archived_at) throw new NotFound('kernel.not-found')
  return need
}
