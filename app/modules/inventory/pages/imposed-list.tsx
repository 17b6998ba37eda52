import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RegisterList } from '#ui/register.tsx'
import { decideManyImposed } from '../decide-many-imposed.ts'
import { deadline, decisions, expectsProof } from '../imposed.ts'
import { recordImposed } from '../record-imposed.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { daysInWords } from './deadline-words.ts'
import { applyImposedBulk, imposedBulk } from './imposed-bulk.ts'
import {
  imposedColumns,
  imposedMatching,
  imposedNarrowing,
  imposedRegister,
  imposedStates,
  type ListedImposed,
} from './imposed-register.ts'
import { imposedWords } from './imposed-words.ts'
import { narrowingOf, oneOf } from '#ui/list-address.ts'
import { askVendorsPath, imposedPath } from './paths.ts'

export const imposedListPage = page({
  path: imposedPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'IA imposée', en: 'Imposed AI' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = imposedWords[language]
    const narrowing = narrowingOf(visit, imposedNarrowing)
    const rows = await imposedMatching(scope, narrowing)
    const tools = await listTools(visit, imposedRegister, narrowing)
    const path = visit.href(imposedPath)
    const creates = can(scope, recordImposed)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {creates && (
          <p class="row">
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
            <a href={visit.href('/ajouter')}>{say.importLabel}</a>
            <a href={visit.href(askVendorsPath)}>{say.writeAll}</a>
          </p>
        )}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.state,
              value: narrowing.state ?? '',
              all: say.anyState,
              options: imposedStates.map(value => ({ value, label: say.states[value] })),
            },
          ]}
          {...tools.list}
          {...(can(scope, decideManyImposed)
            ? { bulk: imposedBulk(visit, sameList(visit, imposedPath, imposedNarrowing)) }
            : {})}
          rows={rows.map(row => ({ id: row.id, name: row.title, cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{
            why: say.empty,
            importHref: visit.href('/ajouter'),
            importLabel: say.importLabel,
            ...(creates ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const back = sameList(visit, imposedPath, imposedNarrowing)
    return applyImposedBulk(visit, narrowingOf(visit, imposedNarrowing), back)
  },
})

function cellsOf(visit: Visit, row: ListedImposed) {
  const { language } = visit
  const say = imposedWords[language]
  const decision = oneOf(decisions, row.decision ?? undefined)
  const proved = row.proof_on && say.proofs.done(formatDate(row.proof_on, language))
  return {
    ...textCells(imposedColumns, row, language),
    title: <a href={visit.href(`${imposedPath}/${row.id}`)}>{row.title}</a>,
    object_by: <Deadline visit={visit} row={row} />,
    decision: decision ? say.decided[decision] : <strong>{say.states['to-decide']}</strong>,
    proof_on: proved ?? (expectsProof(decision) ? say.proofs.missing : say.proofs.none),
  }
}

/** The day and what remains, in words; red only with the word that says « late ». */
function Deadline({ visit, row }: { visit: Visit; row: ListedImposed }) {
  const { language, scope } = visit
  const due = deadline(row, today(scope))
  if (row.decision) return <>–</>
  if (!due) return <>{imposedWords[language].deadline.none}</>
  return (
    <>
      <span class={due.days < 0 ? 'overdue' : undefined}>{daysInWords(due.days, language)}</span>
      <span class="field-note">{formatDate(due.on, language)}</span>
    </>
  )
}
