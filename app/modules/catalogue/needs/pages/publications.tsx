import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { identityPath } from '#organisation/pages/paths.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { capitalised, worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { facts } from '../due.ts'
import { expectedStates } from '../expected.ts'
import { listExpected } from '../list-expected.ts'
import type { Expected } from '../load-expected.ts'
import { rulesVersion } from '../rules.ts'
import { needsPath, publicationPath, publicationsPath } from './paths.ts'
import { publicationRegister, publicationsAsked } from './publication-register.ts'
import { publicationWords } from './publication-words.ts'

export const publicationsPage = page({
  path: publicationsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Publications attendues', en: 'Expected publications' }, order: 42 },
  async get(visit) {
    const { scope, language, href } = visit
    const say = publicationWords[language]
    const narrowing = narrowingOf(visit, publicationRegister.narrowing)
    const all = await listExpected(scope, {})
    const rows = await listExpected(scope, publicationsAsked(narrowing))
    const due = all.filter(one => one.due === true)
    const checked = due.filter(({ check }) => check?.counts)
    const number = (n: number) => formatNumber(n, language, 0)
    return recordList(visit, publicationRegister, {
      say: { ...say, empty: say.lead },
      rows,
      before: (
        <>
          <p class="row">
            <strong>{say.base(number(checked.length), number(due.length), checked.length < 2)}</strong>
            <a href={href(needsPath)}>{say.back}</a>
          </p>
          <Unknown visit={visit} rows={all} />
        </>
      ),
      filters: [
        { name: 'state', label: say.fields.state, options: worded(expectedStates, say.states) },
        {
          name: 'checked',
          label: say.fields.checked,
          options: worded(['yes', 'no'], { yes: say.checkedYes, no: say.checkedNo }),
        },
      ],
      cells: row => cellsOf(visit, row),
      after: <p class="note">{say.source(formatDate(rulesVersion, language))}</p>,
    })
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
