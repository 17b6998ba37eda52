import { today } from '#kernel/clock.ts'
import { page } from '#kernel/page.ts'
import { listSystems } from '#modules/inventory/public.ts'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { recordRequest } from '../record-request.ts'
import { kindIds } from '../request-kinds.ts'
import { newPublicRequestPath, publicRequestsPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { PersonFields, SubjectFields } from './request-fields.tsx'

/** A letter, a call, somebody at the desk. */
export const newRequestPage = page({
  path: newPublicRequestPath,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { scope, language } = visit
    const say = recordWords[language]
    const { rows: systems } = await listSystems(scope, { size: 500 })
    const recorded = { received_on: today(scope), system_id: visit.query.get('systeme') }
    const field = fieldsOf(visit, say.fields, recorded)
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={visit.href(newPublicRequestPath)} multipart>
          <SubjectFields visit={visit} recorded={recorded} systems={systems} />
          <Field {...field('received_on')} kind="date" max={today(scope)} required />
          <Field {...field('message')} kind="textarea" rows={6} maxLength={6000} required />
          <PersonFields visit={visit} recorded={recorded} />
          <Field {...field('files')} kind="file" help={say.help.files} accept=".pdf,.png,.jpg,.jpeg" multiple />
          <Buttons language={language} label={say.save} cancelHref={visit.href(publicRequestsPath)} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'kind', 'received_on', 'message')
    const { text, choose } = answersOf(visit)
    const { id } = await recordRequest(visit.scope, {
      kind: choose('kind', kindIds),
      received_on: text('received_on') ?? '',
      system_id: text('system_id'),
      message: text('message') ?? '',
      person_name: text('person_name'),
      person_email: text('person_email'),
      person_address: text('person_address'),
      files: visit.files.map(({ bytes }) => bytes),
    })
    return { redirect: visit.href(`${publicRequestsPath}/${id}`), flash: recordWords[visit.language].saved }
  },
})
