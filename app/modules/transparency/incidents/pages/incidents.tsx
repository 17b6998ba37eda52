import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listIncidents } from '../list-incidents.ts'
import { incidentStates } from '../load-incidents.ts'
import { recordIncident } from '../record-incident.ts'
import {
  answers,
  gravities,
  incidentColumns,
  incidentNarrowing,
  incidentRegister,
  incidentsAsked,
} from './incident-register.ts'
import { incidentsPath } from './paths.ts'
import { incidentWords } from './words.ts'

export const incidentsPage = page({
  path: incidentsPath,
  needs: 'transparency.read-incidents',
  menu: { section: 'duties', label: { fr: 'Incidents', en: 'Incidents' }, order: 50 },
  async get(visit) {
    const { scope, language } = visit
    const say = incidentWords[language]
    const narrowing = narrowingOf(visit, incidentNarrowing)
    const rows = await listIncidents(scope, incidentsAsked(narrowing))
    const tools = await listTools(visit, incidentRegister, narrowing)
    const path = visit.href(incidentsPath)
    const records = can(scope, recordIncident)
    const filter = <T extends string>(
      name: 'state' | 'serious' | 'personal_data',
      values: readonly T[],
      words: Record<T, string>,
    ) => ({
      name,
      label: say.filters[name],
      all: say.filters.any,
      value: narrowing[name] ?? '',
      options: values.map(value => ({ value, label: capitalised(words[value]) })),
    })
    const { choices } = say
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {records && (
          <p>
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('state', incidentStates, say.states),
            filter('serious', gravities, { ...choices.serious, unknown: choices.unknown }),
            filter('personal_data', answers, choices),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.title,
            cells: {
              ...textCells(incidentColumns, { ...row, zone: scope.tenant.timeZone }, language),
              title: <a href={`${path}/${row.id}`}>{row.title}</a>,
              state: <span class={row.state === 'overdue' ? 'overdue' : undefined}>{say.states[row.state]}</span>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{
            why: say.empty,
            ...(records ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
