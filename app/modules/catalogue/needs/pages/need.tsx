import { NotFound } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { frequencies, labelIn } from '../../vocabularies/terms.ts'
import type { Need } from '../load-needs.ts'
import { proposeMatches } from '../propose-matches.ts'
import { mayNeed } from '../reach.ts'
import { readNeed } from '../read-need.ts'
import { CloseSection, postClose, postReopen } from './close-section.tsx'
import { MatchSection, postMatch } from './match-section.tsx'
import { needWords } from './need-words.ts'
import { needPath } from './paths.ts'
import { PlanSection, postDrop, postPlan } from './plan-section.tsx'

export const needPage = page({
  path: needPath(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { need, history } = await readNeed(scope, { id: visit.params.id ?? '' })
    const say = needWords[language]
    const here = href(needPath(need.id))
    const writes = need.archived_at === null && mayNeed(scope, need.directorate_id)
    const choices = need.archived_at ? null : await proposeMatches(scope, { id: need.id })
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={need.title}
        summary={summaryOf(visit, need)}
        groups={groupsOf(visit, need, writes ? `${here}/modifier` : undefined)}
        history={historyEntries(visit, history, { labels: say.fields, say: sayCode(visit) })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'catalogue.need', need.id)}
        actions={
          writes
            ? [
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      >
        {need.archived_at && <p class="notice">{say.archived}</p>}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {choices && <MatchSection visit={visit} need={need} {...choices} writes={writes} />}
        <PlanSection visit={visit} need={need} writes={writes} />
        {choices && <CloseSection visit={visit} need={need} {...choices} writes={writes} />}
      </RecordPage>
    )
    return { title: need.title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const posts = { match: postMatch, plan: postPlan, drop: postDrop, close: postClose, reopen: postReopen }
    const post = Object.entries(posts).find(([name]) => name === one(visit.typed.do))?.[1]
    if (!post) throw new NotFound('kernel.not-found')
    return { redirect: visit.href(needPath(id)), flash: await post(visit, id) }
  },
})

function summaryOf({ language }: Visit, need: Need): string {
  const { summary, ways } = needWords[language]
  const day = (date: string | null) => (date ? formatDate(date, language) : '')
  const title = need.dataset?.title ?? ''
  if (need.standing === 'closed') return summary.closed(title, day(need.closed_on))
  if (need.plan_way && need.standing === 'overdue') return summary.overdue(ways[need.plan_way], day(need.plan_due))
  if (need.plan_way) return summary.planned(ways[need.plan_way], day(need.plan_due))
  return need.standing === 'matched'
    ? summary.matched(title)
    : summary[need.standing === 'to-plan' ? 'to-plan' : 'to-match']
}

function groupsOf({ language, href }: Visit, need: Need, editHref: string | undefined) {
  const say = needWords[language]
  const edits = editHref ? { editHref } : {}
  const declared = `${sayActor(need.declared_by, language)}, ${formatDate(need.declared_on, language)}`
  const system = need.system && need.system_id && <a href={href(`${systemsPath}/${need.system_id}`)}>{need.system}</a>
  return [
    {
      title: say.groups.use,
      ...edits,
      fields: [
        { label: say.fields.system, value: system },
        { label: say.fields.project, value: need.project },
        { label: say.fields.object, value: need.object },
        { label: say.fields.directorate, value: need.directorate ?? say.noDirectorate },
        { label: say.fields.owner, value: need.owner },
        { label: say.fields.declared_by, value: declared },
      ],
    },
    {
      title: say.groups.asked,
      ...edits,
      fields: [
        { label: say.fields.granularity, value: need.granularity },
        { label: say.fields.history_years, value: need.history_years && `${need.history_years} ${say.years}` },
        { label: say.fields.place, value: need.place },
        { label: say.fields.frequency, value: need.frequency && labelIn(frequencies, need.frequency, language) },
        { label: say.fields.labels, value: need.labels === null ? null : need.labels ? say.yes : say.no },
        { label: say.fields.legal_basis, value: need.legal_basis },
      ],
    },
  ]
}

/** Coded values of the history, in words; what is an id is not shown. */
function sayCode({ language }: Visit) {
  const say = needWords[language]
  const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    plan_way: say.ways,
    match_state: say.states,
    labels: { true: say.yes, false: say.no },
  }
  return (column: string, value: string) =>
    column === 'frequency' ? labelIn(frequencies, value, language) : coded[column]?.[value]
}
