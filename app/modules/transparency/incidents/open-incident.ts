import { Conflict, NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadIncidents, type Incident } from './load-incidents.ts'
import type { Step } from './steps.ts'

/** The incident, as long as nobody closed it. */
export async function openIncident(scope: Work, id: string): Promise<Incident> {
  const [incident] = await loadIncidents(scope, id)
  if (!incident) throw new NotFound('kernel.not-found')
  if (incident.closed_on) throw new Conflict('transparency.incident-closed')
  return incident
}

/** One of its steps, and the incident. */
export async function openStep(scope: Work, id: string, code: string): Promise<{ incident: Incident; step: Step }> {
  const incident = await openIncident(scope, id)
  const step = incident.steps.find(one => one.code === code)
  if (!step) throw new NotFound('transparency.no-such-step')
  return { incident, step }
}
