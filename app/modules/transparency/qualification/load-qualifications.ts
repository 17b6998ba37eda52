import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import { loadPositions, loadRuns } from './load-runs.ts'
import { fingerprintOf } from './record-facts.ts'
import { whyRedo, type Reason } from './why-redo.ts'

/** In the order of what is to do: what was never asked, what was begun, what waits for somebody, what has aged. */
export const qualificationStates = ['to-qualify', 'in-progress', 'to-validate', 'to-redo', 'validated'] as const
export type QualificationState = (typeof qualificationStates)[number]

/** Where each system not retired stands, by name. */
export async function loadQualifications(scope: Work, system?: string) {
  const only = system ? { system } : {}
  const runs = Map.groupBy(await loadRuns(scope, only), run => run.system_id)
  const positions = new Map((await loadPositions(scope, { ...only, living: true })).map(one => [one.system_id, one]))
  const drafts = new Set(
    (await db(scope).selectFrom('transparency.draft').select('system_id').execute()).map(draft => draft.system_id),
  )
  const systems = (await loadSystems(scope, system)).filter(({ status }) => status !== 'retired')
  return systems.map(known => {
    const [last] = runs.get(known.id) ?? []
    const position = positions.get(known.id) ?? null
    const day = { today: today(scope), fingerprint: fingerprintOf(known) }
    const redo: Reason[] = last ? whyRedo(last, day) : []
    const state = stateOf({
      begun: drafts.has(known.id),
      last: last ? { settled: last.result.tier !== 'A_QUALIFIER', held: position?.run_id === last.id } : null,
      aged: redo.length > 0,
    })
    return {
      id: known.id,
      system: known.name,
      kind: known.kind,
      status: known.status,
      directorate_id: known.directorate_id,
      state,
      /** What the authority holds; else what the last run said. */
      tier: position?.tier ?? last?.result.tier ?? null,
      overridden: Boolean(position?.override_reason),
      run_tier: last?.result.tier ?? null,
      blockers: last?.result.blockers ?? [],
      number: last?.number ?? null,
      run_id: last?.id ?? null,
      day: position?.validated_on ?? last?.answered_on ?? null,
      who: position?.validated_role ?? last?.answered_by ?? null,
      redo,
    }
  })
}

export type Qualification = Awaited<ReturnType<typeof loadQualifications>>[number]

/** A qualification left open is still under way: nobody can hold it. */
export function stateOf(at: {
  begun: boolean
  last: { settled: boolean; held: boolean } | null
  aged: boolean
}): QualificationState {
  if (at.begun) return 'in-progress'
  if (!at.last) return 'to-qualify'
  if (at.aged) return 'to-redo'
  if (at.last.held) return 'validated'
  return at.last.settled ? 'to-validate' : 'in-progress'
}
