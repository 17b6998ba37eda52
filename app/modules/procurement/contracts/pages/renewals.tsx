import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { planWays } from '../contract.ts'
import { listRenewals } from '../list-renewals.ts'
import { stepsOf } from '../renewal-steps.ts'
import type { Renewal } from '../renewals.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { contractsPath, remindersPath, renewalsPath } from './paths.ts'
import { renewalWords } from './renewal-words.ts'
import { contractWords } from './words.ts'

export const renewalsPage = page({
  path: renewalsPath,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = renewalWords[language]
    const all = visit.query.get('tous') === 'oui'
    const renewals = await listRenewals(scope, all ? { all: 'yes' } : {})
    const groups = groupsOf(visit, renewals)
    const path = href(renewalsPath)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {!all && <p class="note">{say.onlyMatters}</p>}
        <p class="row">
          <a href={all ? path : `${path}?tous=oui`}>{all ? say.matters : say.all}</a>
          {can(scope, setFollowUp) && <a href={href(remindersPath)}>{say.reminders}</a>}
          <a href={href(contractsPath)}>{say.back}</a>
        </p>
        {groups.length === 0 && <p>{say.nothing}</p>}
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h2>{`${title} (${rows.length})`}</h2>
            <Group visit={visit} title={title} rows={rows} />
          </section>
        ))}
        <p class="note">{say.calendar}</p>
      </>
    )
    return { title: say.title, body }
  },
})

/** What is late first, then quarter by quarter; what ended without a plan comes last, and what ended with one is over. */
function groupsOf({ language, scope }: Visit, renewals: readonly Renewal[]): { title: string; rows: Renewal[] }[] {
  const say = renewalWords[language]
  const now = today(scope)
  const quarterOf = (date: string) => `${date.slice(0, 4)}-${Math.ceil(Number(date.slice(5, 7)) / 3)}`
  const alive = renewals.filter(({ standing }) => standing !== 'ended' && standing !== 'to-prepare')
  const started = (one: Renewal) => (one.prepare_on < now ? now : one.prepare_on)
  const quarters = [...Map.groupBy(alive, one => quarterOf(started(one)))].toSorted(([a], [b]) => a.localeCompare(b))
  return [
    { title: say.toPrepare, rows: renewals.filter(({ standing }) => standing === 'to-prepare') },
    ...quarters.map(([quarter, rows]) => ({ title: say.quarter(Number(quarter.slice(5)), quarter.slice(0, 4)), rows })),
    { title: say.ended, rows: renewals.filter(({ standing, plan_way }) => standing === 'ended' && plan_way === null) },
  ].filter(({ rows }) => rows.length > 0)
}

function Group({ visit, title, rows }: { visit: Visit; title: string; rows: readonly Renewal[] }) {
  const { language } = visit
  const { columns } = renewalWords[language]
  return (
    <RegisterTable
      language={language}
      caption={title}
      columns={Object.entries(columns).map(([key, label]) => ({ key, label }))}
      rows={rows.map(row => ({ id: row.id, name: row.object, cells: cellsOf(visit, row) }))}
      pick={null}
    />
  )
}

function cellsOf(visit: Visit, row: Renewal) {
  const { language, scope } = visit
  const say = renewalWords[language]
  const day = (date: string) => formatDate(date, language)
  const way = oneOf(planWays, row.plan_way ?? undefined)
  const step = stepsOf(row).findLast(({ on }) => on <= today(scope)) ?? stepsOf(row)[0]
  const notes = [row.plan_owner && say.by(row.plan_owner), row.plan_due && say.due(day(row.plan_due))]
  return {
    object: (
      <>
        <a href={visit.href(`${contractsPath}/${row.id}`)} lang="fr">
          {row.object}
        </a>
        <span class="field-note">{[row.reference, row.holders].filter(Boolean).join(' · ')}</span>
      </>
    ),
    ends_on: day(row.ends_on),
    prepare_on: (
      <>
        <span class={row.standing === 'to-prepare' ? 'overdue' : undefined}>{day(row.prepare_on)}</span>
        <span class="field-note">{say.lead_months(row.lead_months)}</span>
      </>
    ),
    plan: (
      <>
        {way ? contractWords[language].planWays[way] : say.noPlan}
        {notes.some(Boolean) && <span class="field-note">{notes.filter(Boolean).join(', ')}</span>}
      </>
    ),
    next: step && row.standing !== 'ended' && (
      <>
        {step.text[language]}
        <span class="field-note">{say.from(day(step.on))}</span>
      </>
    ),
  }
}
