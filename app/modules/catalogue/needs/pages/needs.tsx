import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { listNeeds } from '../list-needs.ts'
import type { Need } from '../load-needs.ts'
import { dataStates, standings, ways } from '../need.ts'
import { mayNeed } from '../reach.ts'
import { needColumns, needNarrowing, needRegister, needsAsked } from './need-register.ts'
import { needWords } from './need-words.ts'
import { needPath, needsPath, newNeedPath, productionPath, publicationsPath } from './paths.ts'

const pageSize = 50

export const needsPage = page({
  path: needsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Besoins de données', en: 'Data needs' }, order: 40 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = needWords[language]
    const narrowing = narrowingOf(visit, needNarrowing)
    const rows = await listNeeds(scope, needsAsked(narrowing))
    const directorates = await listDirectorates(scope, {})
    const path = href(needsPath)
    const current = pageOf(visit)
    const tools = await listTools(visit, needRegister, narrowing, { numbers: ['history_years', 'plan_effort'] })
    const adds = mayNeed(scope)
    const filter = (name: string, label: string, options: readonly { value: string; label: string }[]) => ({
      name,
      label,
      all: name === 'directorate' ? say.anyDirectorate : say.any,
      value: narrowing[name] ?? '',
      options,
    })
    const coded = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
      values.map(value => ({ value, label: capitalised(words[value]) }))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {adds && rows.length > 0 && (
            <a class="button" href={href(newNeedPath)}>
              {say.add}
            </a>
          )}
          <a href={href(productionPath)}>{say.toPlan}</a>
          <a href={href(publicationsPath)}>{say.toPublications}</a>
        </p>
        <OfSystem visit={visit} rows={rows} system={narrowing.system} />
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('standing', say.fields.standing, coded(standings, say.standings)),
            filter('state', say.fields.state, coded(dataStates, say.states)),
            filter('way', say.fields.plan_way, coded(ways, say.ways)),
            filter(
              'directorate',
              say.fields.directorate,
              directorates.map(({ id, name }) => ({ value: id, label: name })),
            ),
          ]}
          rows={rows.slice((current - 1) * pageSize, current * pageSize).map(row => ({
            id: row.id,
            name: row.title,
            cells: { ...textCells(needColumns, row, language), ...cellsOf(visit, row) },
          }))}
          total={rows.length}
          narrowed={narrowing.system !== undefined}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          pagination={{
            page: current,
            pages: Math.ceil(rows.length / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          keep={{ ...tools.list.keep, ...(narrowing.system ? { system: narrowing.system } : {}) }}
          empty={{ why: say.empty, ...(adds ? { createHref: href(newNeedPath), createLabel: say.add } : {}) }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

/** The list of one system says so, and gives the way back to all. */
function OfSystem({ visit, rows, system }: { visit: Visit; rows: readonly Need[]; system: string | undefined }) {
  const say = needWords[visit.language]
  const [first] = rows
  if (!system || !first?.system) return null
  return (
    <p class="row">
      <strong>{say.of(first.system)}</strong>
      <a href={visit.href(needsPath)}>{say.all}</a>
    </p>
  )
}

export function cellsOf({ href, language }: Visit, row: Need) {
  const late = row.standing === 'overdue' ? 'overdue' : undefined
  return {
    title: <a href={href(needPath(row.id))}>{row.title}</a>,
    dataset: row.dataset && <a href={href(datasetPathOf(row.dataset.id))}>{row.dataset.title}</a>,
    standing: <span class={late}>{capitalised(needWords[language].standings[row.standing])}</span>,
    state: row.state && capitalised(needWords[language].states[row.state]),
    plan_due: row.plan_due && <span class={late}>{formatDate(row.plan_due, language)}</span>,
  }
}
