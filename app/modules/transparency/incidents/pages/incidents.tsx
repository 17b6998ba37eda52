import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { listIncidents } from '../list-incidents.ts'
import { incidentStates } from '../load-incidents.ts'
import { recordIncident } from '../record-incident.ts'
import { answers, gravities, incidentRegister, incidentsAsked } from './incident-register.ts'
import { incidentsPath } from './paths.ts'
import { incidentWords } from './words.ts'

export const incidentsPage = page({
  path: incidentsPath,
  needs: 'transparency.read-incidents',
  menu: { section: 'duties', label: { fr: 'Incidents', en: 'Incidents' }, order: 50 },
  async get(visit) {
    const { scope, language } = visit
    const say = incidentWords[language]
    const narrowing = narrowingOf(visit, incidentRegister.narrowing)
    const rows = await listIncidents(scope, incidentsAsked(narrowing))
    const { choices, filters } = say
    return recordList(visit, incidentRegister, {
      say: { ...say, any: filters.any },
      rows: rows.map(row => ({ ...row, zone: scope.tenant.timeZone })),
      add: can(scope, recordIncident) && { href: visit.href(`${incidentsPath}/nouveau`), label: say.add },
      filters: [
        { name: 'state', label: filters.state, options: worded(incidentStates, say.states) },
        {
          name: 'serious',
          label: filters.serious,
          options: worded(gravities, { ...choices.serious, unknown: choices.unknown }),
        },
        { name: 'personal_data', label: filters.personal_data, options: worded(answers, choices) },
      ],
      cells: ({ state }) => ({
        state: <span class={state === 'overdue' ? 'overdue' : undefined}>{say.states[state]}</span>,
      }),
    })
  },
})
