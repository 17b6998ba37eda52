import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { accountsPath, bodiesPath, meetingsPath, remindersPath } from '../../paths.ts'
import { bodyKinds } from '../body.ts'
import { listBodies } from '../list-bodies.ts'
import { saveBody } from '../save-body.ts'
import { bodiesAsked, bodyColumns, bodyNarrowing, bodyRegister } from './body-register.ts'
import { bodyWords } from './words.ts'

export const bodiesPage = page({
  path: bodiesPath,
  needs: 'governance.read',
  menu: { section: 'data', label: { fr: 'Instances', en: 'Bodies' }, order: 82 },
  async get(visit) {
    const { scope, language } = visit
    const say = bodyWords[language]
    const narrowing = narrowingOf(visit, bodyNarrowing)
    const rows = await listBodies(scope, bodiesAsked(narrowing))
    const tools = await listTools(visit, bodyRegister, narrowing, { numbers: ['members', 'every_months', 'held'] })
    const path = visit.href(bodiesPath)
    const edits = can(scope, saveBody)
    const now = today(scope)
    const day = (date: string | null) => (date ? formatDate(date, language) : null)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <div class="row verbs">
          {edits && (
            <a class="button" href={`${path}/nouvelle`}>
              {say.add}
            </a>
          )}
          <a href={visit.href(meetingsPath)}>{say.toMeetings}</a>
          <a href={visit.href(accountsPath)}>{say.toAccounts}</a>
          <a href={visit.href(remindersPath)}>{say.toDates}</a>
        </div>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'kind',
              label: say.fields.kind,
              all: say.any,
              value: narrowing.kind ?? '',
              options: bodyKinds.map(({ code, label }) => ({ value: code, label: label[language] })),
            },
            {
              name: 'domain',
              label: say.fields.domain,
              all: say.any,
              value: narrowing.domain ?? '',
              options: (['data', 'ai'] as const).map(value => ({ value, label: say.domains[value] })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: {
              ...textCells(bodyColumns, row, language),
              name: (
                <>
                  <a href={`${path}/${row.id}`}>{row.name}</a>
                  {row.party && <span class="field-note">{row.party}</span>}
                </>
              ),
              last_on: day(row.last_on),
              next_on:
                day(row.next_on) ??
                (row.due_on ? (
                  <span class={row.due_on < now ? 'overdue' : undefined}>
                    {say.toPlan(formatDate(row.due_on, language))}
                  </span>
                ) : null),
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...(edits ? { createHref: `${path}/nouvelle`, createLabel: say.add } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
