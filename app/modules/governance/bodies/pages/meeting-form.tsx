import { page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, atFields, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { bodiesPath, meetingsPath } from '../../paths.ts'
import { editMeeting } from '../edit-meeting.ts'
import { planMeeting } from '../plan-meeting.ts'
import { readBody } from '../read-body.ts'
import { readMeeting } from '../read-meeting.ts'
import { meetingWords } from './meeting-words.ts'

export const newMeetingPage = page({
  path: `${bodiesPath}/:id/reunions/nouvelle`,
  needs: 'governance.edit',
  async get(visit) {
    const { body } = await readBody(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${bodiesPath}/${body.id}`)
    return formPage(visit, meetingWords[visit.language].newTitle(body.name), {}, `${here}/reunions/nouvelle`, here)
  },
  async post(visit) {
    requireAnswers(visit, 'meets_on')
    const body_id = visit.params.id ?? ''
    const id = await atFields('', () => planMeeting(visit.scope, { body_id, ...typedMeeting(visit) }))
    return { redirect: visit.href(`${meetingsPath}/${id}`), flash: meetingWords[visit.language].planned }
  },
})

export const editMeetingPage = page({
  path: `${meetingsPath}/:id/modifier`,
  needs: 'governance.edit',
  async get(visit) {
    const { meeting } = await readMeeting(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${meetingsPath}/${meeting.id}`)
    const recorded = { ...meeting, agenda: meeting.agenda.join('\n') }
    return formPage(visit, meetingWords[visit.language].editTitle, recorded, `${here}/modifier`, here)
  },
  async post(visit) {
    requireAnswers(visit, 'meets_on')
    const id = visit.params.id ?? ''
    await atFields('', () => editMeeting(visit.scope, { id, ...typedMeeting(visit) }))
    return { redirect: visit.href(`${meetingsPath}/${id}`), flash: meetingWords[visit.language].saved }
  },
})

function formPage(visit: Visit, title: string, recorded: object, action: string, back: string) {
  const { language } = visit
  const say = meetingWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action}>
        <Field {...field('meets_on')} kind="date" required />
        <Field {...field('meets_at')} kind="text" help={say.help.meets_at} maxLength={5} />
        <Field {...field('place')} kind="text" maxLength={200} />
        <Field {...field('agenda')} kind="textarea" help={say.help.agenda} rows={6} />
        <Buttons language={language} label={say.save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

function typedMeeting(visit: Visit) {
  const { text, lines } = answersOf(visit)
  return {
    meets_on: text('meets_on') ?? '',
    meets_at: text('meets_at'),
    place: text('place'),
    agenda: lines('agenda'),
  }
}
