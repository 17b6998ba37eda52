import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { capitalised, worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { listNeeds } from '../list-needs.ts'
import type { Need } from '../load-needs.ts'
import { dataStates, standings, ways } from '../need.ts'
import { mayNeed } from '../reach.ts'
import { needRegister, needsAsked } from './need-register.ts'
import { needWords } from './need-words.ts'
import { needPath, needsPath, newNeedPath, productionPath, publicationsPath } from './paths.ts'

export const needsPage = page({
  path: needsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Besoins de données', en: 'Data needs' }, order: 40 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = needWords[language]
    const narrowing = narrowingOf(visit, needRegister.narrowing)
    const rows = await listNeeds(scope, needsAsked(narrowing))
    const directorates = await listDirectorates(scope, {})
    return recordList(visit, needRegister, {
      say,
      rows,
      pageSize: 50,
      hidden: ['system'],
      tools: { numbers: ['history_years', 'plan_effort'] },
      add: mayNeed(scope) && { href: href(newNeedPath), label: say.add },
      links: (
        <>
          <a href={href(productionPath)}>{say.toPlan}</a>
          <a href={href(publicationsPath)}>{say.toPublications}</a>
        </>
      ),
      before: <OfSystem visit={visit} rows={rows} system={narrowing.system} />,
      filters: [
        { name: 'standing', label: say.fields.standing, options: worded(standings, say.standings) },
        { name: 'state', label: say.fields.state, options: worded(dataStates, say.states) },
        { name: 'way', label: say.fields.plan_way, options: worded(ways, say.ways) },
        {
          name: 'directorate',
          label: say.fields.directorate,
          all: say.anyDirectorate,
          options: directorates.map(({ id, name }) => ({ value: id, label: name })),
        },
      ],
      cells: row => cellsOf(visit, row),
    })
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
