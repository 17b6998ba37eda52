import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import type { Facts } from '../engine/fact-table.ts'
import { livingPositions } from '../living-positions.ts'
import { db } from '../tables.ts'
import { highRisk, stepsOf, type Notified, type Step } from './steps.ts'

/** Incidents with their system's name and their steps as they stand now, the newest first. */
export async function loadIncidents(scope: Work, id?: string) {
  let rows = db(scope).selectFrom('transparency.incident').selectAll().orderBy('number', 'desc')
  if (id) rows = rows.where('id', '=', id)
  const incidents = await rows.execute()
  if (incidents.length === 0) return []
  const systems = new Map((await loadSystems(scope)).map(system => [system.id, system]))
  const positions = await livingTiers(scope)
  const notified = await notificationsOf(scope)
  const now = scope.clock.now()
  return incidents.map(({ tenant_id: _, ...incident }) => {
    const position = positions.get(incident.system_id ?? '')
    const own = position?.role == null ? null : position.role !== 'deployer'
    const facts = {
      ...incident,
      high_risk: highRisk(position?.tier ?? null),
      own_provider: own ?? false,
      provider_silent: own ? true : incident.provider_reachable === null ? null : !incident.provider_reachable,
    }
    const system = systems.get(incident.system_id ?? '')
    const steps: Step[] = stepsOf(facts, notified.get(incident.id) ?? [], now, scope.tenant.timeZone)
    return {
      ...incident,
      system: system?.name ?? null,
      tier: position?.tier ?? null,
      steps,
      state: stateOf(incident, steps),
    }
  })
}

export type Incident = Awaited<ReturnType<typeof loadIncidents>>[number]

export const incidentStates = ['overdue', 'open', 'told', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

/** told: nothing is left to say to anybody, and the conclusion to write. */
function stateOf({ closed_on }: { closed_on: string | null }, steps: readonly Step[]): IncidentState {
  if (closed_on) return 'closed'
  if (steps.some(({ overdue }) => overdue)) return 'overdue'
  return steps.some(({ state, binds }) => binds && state === 'open') ? 'open' : 'told'
}

/** The step to do first: one whose time has passed, then what is due at once, then the nearest last instant. */
export function nextStep({ closed_on, steps }: Pick<Incident, 'closed_on' | 'steps'>): Step | null {
  if (closed_on) return null
  const rank = ({ overdue, due_at }: Step) => (overdue ? -1 : (due_at?.getTime() ?? 0))
  const open = steps.filter(({ state, force }) => state === 'open' && force === 'duty')
  return open.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

async function livingTiers(scope: Work): Promise<Map<string, { tier: string; role: Facts['role'] }>> {
  const rows = await livingPositions(scope).select(['p.system_id', 'p.tier', 'r.facts']).execute()
  return new Map(rows.map(({ system_id, tier, facts }) => [system_id, { tier, role: (facts as Facts).role }]))
}

async function notificationsOf(scope: Work): Promise<Map<string, Notified[]>> {
  const rows = await db(scope)
    .selectFrom('transparency.notification')
    .select(['incident_id', 'code', 'done_at', 'done_by', 'reference', 'file_id', 'not_needed'])
    .execute()
  const found = new Map<string, Notified[]>()
  for (const { incident_id, ...row } of rows) found.set(incident_id, [...(found.get(incident_id) ?? []), row])
  return found
}
