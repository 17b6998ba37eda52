import type { Beside, Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listIncidents } from './list-incidents.ts'
import { incidentsPath, newIncidentPath } from './pages/paths.ts'
import { recordIncident } from './record-incident.ts'
import { incidentTexts } from './texts.ts'

/** On the page of a system, for those who handle incidents: its incidents, and where to record one. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, listIncidents)) return []
  const say = incidentTexts[scope.language].beside
  const mine = (await listIncidents(scope, {})).filter(({ system_id }) => system_id === id)
  return [
    ...mine.map(({ id: incident, number, title, state }) => ({
      label: say.incident(number, title),
      note: say.states[state],
      path: `${incidentsPath}/${incident}`,
    })),
    ...(can(scope, recordIncident) ? [{ label: say.record, path: newIncidentPath(id) }] : []),
  ]
}

/** For the search box; silent for whoever may not read incidents. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listIncidents)) return []
  const say = incidentTexts[scope.language].beside
  return (await listIncidents(scope, { search: wanted })).slice(0, 6).map(({ id, number, title }) => ({
    label: say.incident(number, title),
    kind: { fr: 'Incident', en: 'Incident' },
    path: `${incidentsPath}/${id}`,
  }))
}
