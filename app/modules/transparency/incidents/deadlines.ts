import { civilDate } from '#kernel/clock.ts'
import type { Deadline } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { listIncidents } from './list-incidents.ts'
import { incidentsPath } from './pages/paths.ts'
import { incidentTexts } from './texts.ts'

/** Last days of the clocks that run, for the calendars of those who may read incidents. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  if (!can(scope, listIncidents)) return []
  const { language, tenant } = scope
  return (await listIncidents(scope, {})).flatMap(({ id, number, closed_on, steps }) =>
    steps.flatMap(({ code, force, due_at, state, label }) =>
      due_at && force === 'duty'
        ? {
            id: `incident-${id}-${code}`,
            on: civilDate(due_at, tenant.timeZone),
            title: incidentTexts[language].deadline(number, label[language]),
            path: `${incidentsPath}/${id}`,
            done: closed_on !== null || state !== 'open',
          }
        : [],
    ),
  )
}
