import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { fieldsOf, problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { Steps } from '#ui/steps.tsx'
import { DecisionLines } from '../../decisions/pages/decision-lines.tsx'
import { bodiesPath, meetingsPath } from '../../paths.ts'
import { holdMeeting } from '../hold-meeting.ts'
import { readMeeting, type ReadMeeting } from '../read-meeting.ts'
import { readMinutesFile } from '../read-minutes-file.ts'
import { attendanceSection } from './meeting-attendance.tsx'
import { DecisionsSection, MinutesSection } from './meeting-outcome.tsx'
import { meetingWords } from './meeting-words.ts'
import { postMeeting } from './post-meeting.ts'

export const meetingPage = page({
  path: `${meetingsPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const read = await readMeeting(scope, { id: visit.params.id ?? '' })
    const { meeting } = read
    const say = meetingWords[language]
    const here = href(`${meetingsPath}/${meeting.id}`)
    const edits = can(scope, holdMeeting) && meeting.state !== 'cancelled'
    const day = formatDate(meeting.meets_on, language)
    const { present: _, outside: __, decisions: ___, file: ____, body: _____, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={`${meeting.body}, ${day}`}
        summary={<Summary visit={visit} read={read} />}
        groups={[]}
        history={historyEntries(visit, read.history, {
          labels,
          say: (field, value) => (field === 'state' ? say.states[value as keyof typeof say.states] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.meeting', meeting.id)}
        actions={[
          ...(edits ? [{ label: say.edit, href: `${here}/modifier` }] : []),
          { label: say.convocationPdf, href: `${here}/convocation.pdf` },
          { label: say.convocationDocx, href: `${here}/convocation.docx` },
          ...(meeting.state === 'held'
            ? [
                { label: say.minutesPdf, href: `${here}/compte-rendu.pdf` },
                { label: say.minutesDocx, href: `${here}/compte-rendu.docx` },
              ]
            : []),
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Steps language={language} steps={stepsOf(visit)} current={stepOf(read)} />
        <Agenda visit={visit} read={read} />
        {meeting.state !== 'cancelled' && (
          <>
            {await attendanceSection({ visit, read, action: here, edits })}
            <DecisionsSection visit={visit} read={read} action={here} edits={edits} />
            <MinutesSection visit={visit} read={read} action={here} edits={edits} />
          </>
        )}
        {edits && meeting.state === 'planned' && <CancelForm visit={visit} action={here} />}
      </RecordPage>
    )
    return { title: `${meeting.body}, ${day}`, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { flash, at } = await postMeeting(visit, id)
    return { redirect: visit.href(`${meetingsPath}/${id}${at}`), flash }
  },
})

/** The signed minutes. */
export const minutesFilePage = page({
  path: `${meetingsPath}/:id/piece`,
  needs: 'governance.read',
  async get({ scope, params }) {
    const file = await readMinutesFile(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

function Summary({ visit: { language, href }, read: { meeting } }: { visit: Visit; read: ReadMeeting }) {
  const say = meetingWords[language]
  const words = [
    say.states[meeting.state],
    ...(meeting.meets_at ? [say.at(meeting.meets_at)] : []),
    ...(meeting.place ? [meeting.place] : []),
  ]
  return (
    <>
      <a href={href(`${bodiesPath}/${meeting.body_id}`)}>{meeting.body}</a>
      {` · ${words.join(' · ')}`}
      {meeting.cancelled_reason && ` · ${say.cancel.was(meeting.cancelled_reason)}`}
    </>
  )
}

function stepsOf({ language }: Visit) {
  const { steps } = meetingWords[language]
  return [
    { label: steps.agenda, href: '#ordre-du-jour' },
    { label: steps.attendance, href: '#presences' },
    { label: steps.decisions, href: '#decisions' },
    { label: steps.minutes, href: '#compte-rendu' },
  ]
}

/** Index of what is to be done now. */
function stepOf({ meeting, decisions }: ReadMeeting): number {
  if (meeting.state !== 'held') return meeting.agenda.length === 0 ? 0 : 1
  if (meeting.minutes || meeting.minutes_file_id) return 4
  return decisions.length === 0 ? 2 : 3
}

function Agenda({ visit, read }: { visit: Visit; read: ReadMeeting }) {
  const { language } = visit
  const say = meetingWords[language]
  const { agenda } = read.meeting
  return (
    <section id="ordre-du-jour">
      <h2>{say.fields.agenda}</h2>
      {agenda.length === 0 ? (
        <p class="note">{say.noAgenda}</p>
      ) : (
        <ol>
          {agenda.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ol>
      )}
      {read.earlier.length > 0 && (
        <>
          <h3>{say.earlier}</h3>
          <DecisionLines visit={visit} decisions={read.earlier} caption={say.earlier} />
        </>
      )}
    </section>
  )
}

function CancelForm({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const { cancel: say } = meetingWords[language]
  const field = fieldsOf(visit, { reason: say.reason }, {}, 'cancel')
  return (
    <details open={visit.typed.do === 'cancel'}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'cancel' }}>
        <Field {...field('reason')} kind="text" maxLength={200} required />
        <Buttons language={language} label={say.action} danger />
      </Form>
    </details>
  )
}
