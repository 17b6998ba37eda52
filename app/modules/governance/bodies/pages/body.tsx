import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatShare } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Figure } from '#ui/figure.tsx'
import { answersOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { DecisionLines } from '../../decisions/pages/decision-lines.tsx'
import { bodiesPath, decisionsPath, meetingsPath } from '../../paths.ts'
import { seats } from '../body.ts'
import { endMember } from '../end-member.ts'
import type { Body } from '../load-bodies.ts'
import { readBody, type ReadBody } from '../read-body.ts'
import { saveBody } from '../save-body.ts'
import { saveMember } from '../save-member.ts'
import { kindNames } from './body-register.ts'
import { membersSection } from './members.tsx'
import { meetingWords } from './meeting-words.ts'
import { bodyWords } from './words.ts'

export const bodyPage = page({
  path: `${bodiesPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const read = await readBody(scope, { id: visit.params.id ?? '' })
    const { body: found } = read
    const say = bodyWords[language]
    const here = href(`${bodiesPath}/${found.id}`)
    const edits = can(scope, saveBody)
    const { attendance: _, members: __, next_on: ___, last_on: ____, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={kindNames[language][found.kind] ?? found.kind}
        title={found.name}
        summary={<Summary visit={visit} body={found} />}
        nextQuestion={edits ? questionOf(visit, read, here) : null}
        groups={[
          {
            title: say.group,
            ...(edits ? { editHref: `${here}/modifier` } : {}),
            fields: [
              { label: say.fields.purpose, value: found.purpose },
              { label: say.fields.domain, value: say.domains[found.domain as keyof typeof say.domains] },
              { label: say.columns.party, value: found.party ?? say.ours },
              { label: say.columns.every_months, value: found.every_months && say.months(found.every_months) },
              { label: say.fields.last_on, value: found.last_on ? formatDate(found.last_on, language) : say.none },
              { label: say.fields.attendance, value: <Attendance visit={visit} body={found} /> },
              { label: say.fields.charter, value: found.charter && <span class="typed-text">{found.charter}</span> },
            ],
          },
        ]}
        history={historyEntries(visit, read.history, {
          labels,
          say: (field, value) =>
            field === 'kind'
              ? kindNames[language][value]
              : field === 'domain'
                ? say.domains[value as 'data']
                : undefined,
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.body', found.id)}
        actions={
          edits
            ? [
                { label: say.planMeeting, href: `${here}/reunions/nouvelle` },
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {await membersSection({ visit, read, action: here, edits })}
        <Meetings visit={visit} read={read} />
        <section id="decisions">
          <h2>{say.decisionsTitle}</h2>
          {read.decisions.length === 0 ? (
            <p class="note">{say.noDecision}</p>
          ) : (
            <>
              <DecisionLines visit={visit} decisions={read.decisions} caption={say.decisionsTitle} />
              <p>
                <a href={href(`${decisionsPath}?body=${found.id}`)}>{say.allDecisions}</a>
              </p>
            </>
          )}
        </section>
      </RecordPage>
    )
    return { title: found.name, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const body_id = visit.params.id ?? ''
    const say = bodyWords[language]
    const { text, choose } = answersOf(visit)
    const back = visit.href(`${bodiesPath}/${body_id}#membres`)
    switch (one(typed.do)) {
      case 'member':
        requireAnswers(visit, 'name', 'seat', 'since')
        await saveMember(scope, {
          body_id,
          name: text('name') ?? '',
          seat: choose('seat', seats),
          directorate_id: text('directorate_id'),
          party_id: text('party_id'),
          since: text('since') ?? '',
        })
        return { redirect: back, flash: say.memberSaved }
      case 'end':
        requireAnswers(visit, 'until')
        await endMember(scope, { id: text('member') ?? '', until: text('until') ?? '' })
        return { redirect: back, flash: say.memberEnded }
      default:
        throw new NotFound('kernel.not-found')
    }
  },
})

function Summary({ visit: { language, scope }, body }: { visit: Visit; body: Body }) {
  const { summary: say } = bodyWords[language]
  if (body.next_on) return <>{say.next(formatDate(body.next_on, language))}</>
  if (!body.due_on) return <>{say.nothing}</>
  const day = formatDate(body.due_on, language)
  return body.due_on < today(scope) ? <span class="overdue">{say.overdue(day)}</span> : <>{say.due(day)}</>
}

function Attendance({ visit: { language }, body }: { visit: Visit; body: Body }) {
  const say = bodyWords[language]
  const known = body.expected > 0
  return (
    <Figure
      language={language}
      id="presence"
      label={say.fields.attendance}
      value={known ? formatShare(body.present / body.expected, language) : null}
      numerator={known ? body.present : null}
      denominator={known ? body.expected : null}
      date={body.last_on}
      method={say.attendanceMethod}
    />
  )
}

function questionOf({ language }: Visit, { members, body }: ReadBody, here: string) {
  const { ask } = bodyWords[language]
  if (!members.some(({ sits }) => sits)) return { ...ask.members, href: `${here}#champ-name` }
  return body.next_on ? null : { ...ask.meeting, href: `${here}/reunions/nouvelle` }
}

function Meetings({ visit: { language, href }, read }: { visit: Visit; read: ReadBody }) {
  const say = bodyWords[language]
  const words = meetingWords[language]
  return (
    <section id="reunions">
      <h2>{say.meetingsTitle}</h2>
      {read.meetings.length === 0 ? (
        <p class="note">{say.noMeeting}</p>
      ) : (
        <ul class="plain ties">
          {read.meetings.map(meeting => (
            <li key={meeting.id}>
              <a href={href(`${meetingsPath}/${meeting.id}`)}>{formatDate(meeting.meets_on, language)}</a>
              <span class="field-note">
                {[
                  words.states[meeting.state],
                  ...(meeting.state === 'held'
                    ? [words.presentCount(meeting.present), words.decisionCount(meeting.decisions)]
                    : [meeting.place]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
