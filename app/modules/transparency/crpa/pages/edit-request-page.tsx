import { page } from '#kernel/page.ts'
import { listSystems } from '#modules/inventory/public.ts'
import { answersOf, fieldsOf, problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { editRequest } from '../edit-request.ts'
import { readRequest } from '../read-request.ts'
import { kindIds } from '../request-kinds.ts'
import { listWords } from './list-words.ts'
import { publicRequestsPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { PersonFields, SubjectFields } from './request-fields.tsx'

export const editRequestPage = page({
  path: `${publicRequestsPath}/:id/modifier`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { scope, language } = visit
    const say = recordWords[language]
    const { request } = await readRequest(scope, { id: visit.params.id ?? '' })
    const { rows: systems } = await listSystems(scope, { size: 500 })
    const field = fieldsOf(visit, say.fields, request)
    const here = visit.href(`${publicRequestsPath}/${request.id}`)
    const body = (
      <>
        <h1>{say.editTitle}</h1>
        <p class="lead">{listWords[language].name(request.number)}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <Field {...field('owner')} kind="text" help={say.help.owner} maxLength={120} />
          <SubjectFields visit={visit} recorded={request} systems={systems} />
          <Field {...field('decision')} kind="text" maxLength={300} />
          <PersonFields visit={visit} recorded={request} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title: `${say.editTitle} – ${listWords[language].name(request.number)}`, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { text, choose } = answersOf(visit)
    await editRequest(visit.scope, {
      id,
      owner: text('owner'),
      kind: choose('kind', kindIds),
      system_id: text('system_id'),
      decision: text('decision'),
      person_name: text('person_name'),
      person_email: text('person_email'),
      person_address: text('person_address'),
    })
    return { redirect: visit.href(`${publicRequestsPath}/${id}`), flash: recordWords[visit.language].saved }
  },
})
