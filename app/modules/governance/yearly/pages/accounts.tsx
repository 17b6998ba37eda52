import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { accountsPath } from '../../paths.ts'
import { listAccounts } from '../list-accounts.ts'
import { recordAccount } from '../record-account.ts'
import { accountColumns, accountName, accountNarrowing, accountRegister, accountsAsked } from './account-register.ts'
import { accountWords } from './words.ts'

export const accountsPage = page({
  path: accountsPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const say = accountWords[language]
    const narrowing = narrowingOf(visit, accountNarrowing)
    const rows = await listAccounts(scope, accountsAsked(narrowing))
    const tools = await listTools(visit, accountRegister, narrowing)
    const path = visit.href(accountsPath)
    const edits = can(scope, recordAccount)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {edits && (
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
          search={null}
          filters={[
            {
              name: 'domain',
              label: say.fields.domain,
              all: say.any,
              value: narrowing.domain ?? '',
              options: (['data', 'ai'] as const).map(value => ({ value, label: capitalised(say.domains[value]) })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: accountName(row, language),
            cells: {
              ...textCells(accountColumns, row, language),
              year: <a href={`${path}/${row.id}`}>{row.year}</a>,
              given_on: formatDate(row.given_on, language),
              published_on: row.published_on ? formatDate(row.published_on, language) : say.notPublished,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...(edits ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
