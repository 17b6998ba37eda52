import { civilDate, today } from '#kernel/clock.ts'
import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listIncidents } from './list-incidents.ts'
import { nextStep } from './load-incidents.ts'
import { incidentsPath } from './pages/paths.ts'
import { recordNotification } from './record-notification.ts'
import { incidentTexts } from './texts.ts'

/** Of each open incident, whom to tell first; what is due at once is due today. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, recordNotification) || !can(scope, listIncidents)) return []
  const say = incidentTexts[scope.language]
  const zone = scope.tenant?.timeZone ?? 'Europe/Paris'
  return (await listIncidents(scope, {})).flatMap(incident => {
    const step = nextStep(incident)
    if (!step) return []
    const on = step.due_at ? civilDate(step.due_at, zone) : today(scope)
    return {
      text: say.waiting(incident.number, step.label[scope.language]),
      path: `${incidentsPath}/${incident.id}`,
      on,
    }
  })
}
