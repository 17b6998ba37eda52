import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { accessStandings } from '../access.ts'
import { askAccess } from '../ask-access.ts'
import { listAccessRequests } from '../list-access-requests.ts'
import { accessAsked, accessColumns, accessNarrowing, accessRegister } from './access-register.ts'
import { accessWords } from './access-words.ts'
import { accessPath, newAccessPath } from './paths.ts'

export const accessListPage = page({
  path: accessPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Demandes d’accès', en: 'Access requests' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = accessWords[language]
    const narrowing = narrowingOf(visit, accessNarrowing)
    const rows = await listAccessRequests(scope, accessAsked(narrowing))
    const tools = await listTools(visit, accessRegister, narrowing, { numbers: ['days'] })
    const asks = can(scope, askAccess) ? { createHref: visit.href(newAccessPath), createLabel: say.add } : null
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {asks && rows.length > 0 && (
          <p>
            <a class="button" href={asks.createHref}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(accessPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'standing',
              label: say.fields.state,
              all: say.any,
              value: narrowing.standing ?? '',
              options: accessStandings.map(value => ({ value, label: capitalised(say.standings[value]) })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.subject,
            cells: {
              ...textCells(accessColumns, row, language),
              subject: <a href={visit.href(`${accessPath}/${row.id}`)}>{row.subject}</a>,
              standing: (
                <span class={row.standing === 'late' ? 'overdue' : undefined}>{say.standings[row.standing]}</span>
              ),
              due_on: row.state === 'open' ? formatDate(row.due_on, language) : null,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...asks }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
