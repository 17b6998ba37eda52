import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { actionPath } from '#plan/pages/paths.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { agreementsPath, bodiesPath, decisionsPath, meetingsPath } from '../../paths.ts'
import { closeDecision } from '../close-decision.ts'
import type { Decision } from '../load-decisions.ts'
import { readDecision, type ReadDecision } from '../read-decision.ts'
import { isOpen } from '../standing.ts'
import { FollowUp } from './decision-follow-up.tsx'
import { postDecision } from './post-decision.ts'
import { tiedSection } from './tied-datasets.tsx'
import { decisionWords } from './words.ts'

export const decisionPage = page({
  path: `${decisionsPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readDecision(scope, { id: visit.params.id ?? '' })
    const { decision } = read
    const say = decisionWords[language]
    const here = visit.href(`${decisionsPath}/${decision.id}`)
    const edits = can(scope, closeDecision)
    const { datasets: _, vote: __, standing: ___, body: ____, meeting: _____, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={say.kind(decision.number, decision.body)}
        title={decision.subject}
        summary={<Summary language={language} decision={decision} />}
        nextQuestion={edits && isOpen(decision.standing) ? questionOf(visit, decision, here) : null}
        groups={groupsOf(visit, read, edits ? `${here}/modifier` : undefined)}
        history={historyEntries(visit, read.history, { labels })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.decision', decision.id)}
        actions={edits ? [{ label: say.edit, href: `${here}/modifier` }] : []}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {await tiedSection(visit, { tied: read.datasets, action: here, edits })}
        {edits && <FollowUp visit={visit} decision={decision} action={here} />}
      </RecordPage>
    )
    return { title: decision.subject, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash, at } = await postDecision(visit, id)
    return { redirect: visit.href(`${decisionsPath}/${id}${at}`), flash }
  },
})

function Summary({ language, decision }: { language: Visit['language']; decision: Decision }) {
  const { summary: say } = decisionWords[language]
  const { standing, due_on, done_on, dropped_on, owner } = decision
  const day = (date: string | null) => (date ? formatDate(date, language) : '')
  const by = owner ? `, ${owner}` : ''
  if (done_on) return <>{say.done(day(done_on))}</>
  if (dropped_on) return <>{say.dropped(day(dropped_on))}</>
  if (!due_on) return <>{say.none}</>
  return standing === 'late' ? (
    <span class="overdue">{say.late(day(due_on), by)}</span>
  ) : (
    <>{say.due(day(due_on), by)}</>
  )
}

function questionOf({ language }: Visit, { owner, responsible, decides, pays }: Decision, here: string) {
  const { ask } = decisionWords[language]
  if (!owner) return { ...ask.owner, href: `${here}/modifier#champ-owner` }
  return responsible && decides && pays ? null : { ...ask.three, href: `${here}/modifier#champ-responsible` }
}

function groupsOf({ language, href }: Visit, read: ReadDecision, editHref: string | undefined): FieldGroup[] {
  const { decision, agreements, voters } = read
  const { fields, groups, vote, tooManyVotes, none, inTime, tooLate } = decisionWords[language]
  const edit = editHref ? { editHref } : {}
  const words = (text: string | null) => text && <span class="typed-text">{text}</span>
  const day = (date: string | null) => date && formatDate(date, language)
  const timely = decision.on_time === null ? '' : ` (${decision.on_time ? inTime : tooLate})`
  const { meeting_id, action_id, action } = decision
  const votes = (decision.votes_for ?? 0) + (decision.votes_against ?? 0) + (decision.votes_abstain ?? 0)
  const optional = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return [
    {
      title: groups.what,
      ...edit,
      fields: [
        { label: fields.decided, value: words(decision.decided) },
        { label: fields.reasons, value: words(decision.reasons) },
        { label: fields.decided_on, value: day(decision.decided_on) },
        {
          label: fields.meeting,
          value: (
            <a href={href(meeting_id ? `${meetingsPath}/${meeting_id}` : `${bodiesPath}/${decision.body_id}`)}>
              {decision.body}
            </a>
          ),
        },
        {
          label: fields.vote,
          value: vote(decision) && (
            <>
              {vote(decision)}
              {voters > 0 && votes > voters && <span class="field-note overdue">{tooManyVotes(votes, voters)}</span>}
            </>
          ),
        },
        ...(decision.dissent ? [{ label: fields.dissent, value: words(decision.dissent) }] : []),
      ],
    },
    {
      title: groups.who,
      ...edit,
      fields: [
        { label: fields.responsible, value: decision.responsible },
        { label: fields.decides, value: decision.decides },
        { label: fields.pays, value: decision.pays },
        {
          label: fields.agreement_ids,
          value:
            agreements.length > 0 ? (
              <ul class="plain">
                {agreements.map(({ id, title }) => (
                  <li key={id}>
                    <a href={href(`${agreementsPath}/${id}`)}>{title}</a>
                  </li>
                ))}
              </ul>
            ) : (
              none
            ),
        },
        {
          label: fields.action_id,
          value: action_id && action ? <a href={href(actionPath(action_id))}>{action}</a> : none,
        },
      ],
    },
    {
      title: groups.follow,
      fields: [
        { label: fields.owner, value: decision.owner },
        { label: fields.due_on, value: day(decision.due_on) },
        ...optional(fields.missed_on, day(decision.missed_on)),
        ...optional(fields.postponed_reason, decision.postponed_reason),
        ...(decision.done_on
          ? [
              { label: fields.done_on, value: `${day(decision.done_on)}${timely}` },
              { label: fields.done_what, value: words(decision.done_what) },
            ]
          : []),
        ...optional(fields.dropped_reason, decision.dropped_reason),
        { label: fields.review_on, value: day(decision.review_on) },
        ...optional(fields.reviewed_on, day(decision.reviewed_on)),
        ...optional(fields.review_note, decision.review_note),
      ],
    },
  ]
}
