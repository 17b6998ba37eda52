import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { RegisterList } from '#ui/register.tsx'
import { deadline, decisions, imposedHows } from '../imposed.ts'
import { listImposed } from '../list-imposed.ts'
import { recordImposed } from '../record-imposed.ts'
import { normaliseName } from '../suggest-ai.ts'
import { inventoryTexts } from '../texts.ts'
import { daysInWords } from './deadline-words.ts'
import { imposedWords } from './imposed-words.ts'
import { narrowingOf, oneOf } from './list-address.ts'
import { imposedPath } from './paths.ts'

const columns = ['title', 'vendor', 'how', 'deadline', 'decision', 'proof'] as const
const states = ['to-decide', 'decided'] as const

type Listed = Awaited<ReturnType<typeof listImposed>>[number]

export const imposedListPage = page({
  path: imposedPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'IA imposée', en: 'Imposed AI' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const say = imposedWords[language]
    const narrowing = narrowingOf(visit, ['search', 'state'])
    const words = normaliseName(narrowing.search ?? '')
    const rows = (await listImposed(scope, { state: oneOf(states, narrowing.state) })).filter(row =>
      normaliseName(`${row.title} ${row.vendor ?? ''} ${row.application ?? ''}`).includes(words),
    )
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
              value: narrowing.state ?? '',
              all: say.anyState,
              options: states.map(value => ({ value, label: say.states[value] })),
            },
          ]}
          columns={columns.map(key => ({ key, label: say.columns[key] }))}
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
})

function cellsOf(visit: Visit, row: Listed) {
  const { language } = visit
  const say = imposedWords[language]
  const [how, decision] = [oneOf(imposedHows, row.how), oneOf(decisions, row.decision ?? undefined)]
  const proved = row.proof_on && say.proofs.done(formatDate(row.proof_on, language))
  const expected = decision === 'restrict' || decision === 'disable'
  return {
    title: <a href={visit.href(`${imposedPath}/${row.id}`)}>{row.title}</a>,
    vendor: row.vendor,
    how: how && inventoryTexts[language].hows[how],
    deadline: <Deadline visit={visit} row={row} />,
    decision: decision ? say.decided[decision] : <strong>{say.states['to-decide']}</strong>,
    proof: proved ?? (expected ? say.proofs.missing : say.proofs.none),
  }
}

/** The day and what remains, in words; red only with the word that says « late ». */
function Deadline({ visit, row }: { visit: Visit; row: Listed }) {
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
