import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listAnnexes } from '../list-annexes.ts'
import { startAnnex } from '../start-annex.ts'
import { annexColumns, annexesAsked, annexNarrowing, annexRegister } from './annex-register.ts'
import { composerWords } from './composer-words.ts'
import { annexesPath, composerPath, contractClausesPath } from './paths.ts'

const pageSize = 50

export const annexesPage = page({
  path: annexesPath,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = composerWords[language].list
    const narrowing = narrowingOf(visit, annexNarrowing)
    const rows = await listAnnexes(scope, annexesAsked(narrowing))
    const tools = await listTools(visit, annexRegister, narrowing, { numbers: ['version', 'clauses'] })
    const path = href(annexesPath)
    const current = pageOf(visit)
    const composes = can(scope, startAnnex)
    const { title: action } = composerWords[language].start
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {composes && (
          <p class="row">
            <a class="button" href={href(composerPath)}>
              {action}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.state,
              all: say.anyState,
              value: narrowing.state ?? '',
              options: [
                { value: 'draft', label: say.states.draft },
                { value: 'made', label: say.states.made },
              ],
            },
          ]}
          rows={rows.slice((current - 1) * pageSize, current * pageSize).map(row => ({
            id: row.id,
            name: row.title,
            cells: {
              ...textCells(annexColumns, row, language),
              title: <a href={`${path}/${row.id}`}>{row.title}</a>,
              contract: row.contract_id && <a href={href(contractClausesPath(row.contract_id))}>{row.contract}</a>,
              ...(row.composed_on ? {} : { composed_on: say.states.draft }),
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          pagination={{
            page: current,
            pages: Math.ceil(rows.length / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          empty={{ why: say.empty, ...(composes ? { createHref: href(composerPath), createLabel: action } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
