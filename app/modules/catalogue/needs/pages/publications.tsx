import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { identityPath } from '#organisation/pages/paths.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { facts } from '../due.ts'
import { expectedStates } from '../expected.ts'
import { listExpected } from '../list-expected.ts'
import type { Expected } from '../load-expected.ts'
import { rulesVersion } from '../rules.ts'
import { needsPath, publicationPath, publicationsPath } from './paths.ts'
import {
  publicationColumns,
  publicationNarrowing,
  publicationRegister,
  publicationsAsked,
} from './publication-register.ts'
import { publicationWords } from './publication-words.ts'

export const publicationsPage = page({
  path: publicationsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Publications attendues', en: 'Expected publications' }, order: 42 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = publicationWords[language]
    const narrowing = narrowingOf(visit, publicationNarrowing)
    const all = await listExpected(scope, {})
    const rows = await listExpected(scope, publicationsAsked(narrowing))
    const due = all.filter(one => one.due === true)
    const checked = due.filter(({ check }) => check?.counts)
    const number = (n: number) => formatNumber(n, language, 0)
    const tools = await listTools(visit, publicationRegister, narrowing)
    const filter = (name: string, label: string, options: readonly { value: string; label: string }[]) => ({
      name,
      label,
      all: say.any,
      value: narrowing[name] ?? '',
      options,
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          <strong>{say.base(number(checked.length), number(due.length), checked.length < 2)}</strong>
          <a href={href(needsPath)}>{say.back}</a>
        </p>
        <Unknown visit={visit} rows={all} />
        <RegisterList
          language={language}
          caption={say.title}
          path={href(publicationsPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter(
              'state',
              say.fields.state,
              expectedStates.map(value => ({ value, label: capitalised(say.states[value]) })),
            ),
            filter('checked', say.fields.checked, [
              { value: 'yes', label: capitalised(say.checkedYes) },
              { value: 'no', label: capitalised(say.checkedNo) },
            ]),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.rule.title[language],
            cells: { ...textCells(publicationColumns, row, language), ...cellsOf(visit, row) },
          }))}
          total={rows.length}
          countLabel={say.count(number(rows.length), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.lead }}
        />
        <p class="note">{say.source(formatDate(rulesVersion, language))}</p>
      </>
    )
    return { title: say.title, body }
  },
})

/** The facts that decide and that nobody wrote down, with where they are. */
export function Unknown({ visit, rows }: { visit: Visit; rows: readonly Expected[] }) {
  const say = publicationWords[visit.language]
  const missing = facts.filter(fact => rows.some(row => row.missing.includes(fact)))
  if (missing.length === 0) return null
  return (
    <p class="notice">
      {say.unknown(missing.map(fact => say.facts[fact]).join(', '))}{' '}
      <a href={visit.href(identityPath)}>{say.toIdentity}</a>
    </p>
  )
}

function cellsOf({ href, language }: Visit, row: Expected) {
  const say = publicationWords[language]
  const bad = row.state === 'not-held' || row.state === 'invalid-or-stale'
  return {
    title: <a href={href(publicationPath(row.id))}>{row.rule.title[language]}</a>,
    state: <span class={bad ? 'overdue' : undefined}>{capitalised(say.states[row.state])}</span>,
    evidence:
      row.found.length === 0 ? (
        say.nothing
      ) : (
        <ul>
          {row.found.map(({ id, title, told }) => (
            <li key={id}>
              <a href={href(datasetPathOf(id))}>{title}</a>{' '}
              <span class="field-note">
                {say.fresh[told.late === null ? 'unknown' : told.late ? 'late' : 'on-time']}
              </span>
            </li>
          ))}
        </ul>
      ),
    checked_on: row.check && (
      <>
        {formatDate(row.check.checked_on, language)}
        {!row.check.counts && <span class="field-note">{say.again(formatDate(row.check.review_on, language))}</span>}
      </>
    ),
  }
}
