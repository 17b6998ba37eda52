import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listHolders } from '../list-holders.ts'
import { holderStates } from '../load-holders.ts'
import { nameHolder } from '../name-holder.ts'
import { roles } from '../role.ts'
import { holderColumns, holderNarrowing, holderRegister, holdersAsked, roleNames } from './holder-register.ts'
import { holdersPath, newHolderPath } from './paths.ts'
import { roleWords } from './words.ts'

export const holdersPage = page({
  path: holdersPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = roleWords[language]
    const narrowing = narrowingOf(visit, holderNarrowing)
    const rows = await listHolders(scope, holdersAsked(narrowing))
    const tools = await listTools(visit, holderRegister, narrowing)
    const path = href(holdersPath)
    const names = can(scope, nameHolder)
    const filter = (
      name: 'role' | 'directorate' | 'state',
      label: string,
      options: readonly { value: string; label: string }[],
    ) => ({ name, label, all: say.any, value: narrowing[name] ?? '', options })
    const directorates = await listDirectorates(scope, {})
    const body = (
      <>
        <h1>{say.listTitle}</h1>
        <p class="lead">{say.listLead}</p>
        {names && (
          <p>
            <a class="button" href={href(newHolderPath({}))}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.listTitle}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter(
              'role',
              say.role,
              roles.map(({ code, title }) => ({ value: code, label: title[language] })),
            ),
            filter(
              'directorate',
              say.directorate,
              directorates.map(({ id, name }) => ({ value: id, label: name })),
            ),
            filter(
              'state',
              say.fields.state,
              holderStates.map(value => ({ value, label: capitalised(say.states[value]) })),
            ),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.holder,
            cells: {
              ...textCells(holderColumns, row, language),
              named_on: formatDate(row.named_on, language),
              role: <a href={`${path}/${row.id}`}>{roleNames[language][row.role] ?? row.role}</a>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{
            why: say.empty,
            ...(names ? { createHref: href(newHolderPath({})), createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.listTitle, body }
  },
})
