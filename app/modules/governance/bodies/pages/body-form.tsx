import { page, type Visit } from '#kernel/page.ts'
import { listParties } from '#organisation/list-parties.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { domains } from '../../domains.ts'
import { bodiesPath } from '../../paths.ts'
import { bodyKindCodes, bodyKinds } from '../body.ts'
import { readBody } from '../read-body.ts'
import { saveBody } from '../save-body.ts'
import { bodyWords } from './words.ts'

export const newBodyPage = page({
  path: `${bodiesPath}/nouvelle`,
  needs: 'governance.edit',
  async get(visit) {
    const path = visit.href(bodiesPath)
    return formPage(visit, bodyWords[visit.language].newTitle, { domain: 'data' }, `${path}/nouvelle`, path)
  },
  async post(visit) {
    requireAnswers(visit, 'name', 'kind', 'domain')
    const values = typedBody(visit)
    const id = await saveBody(visit.scope, values)
    return {
      redirect: visit.href(`${bodiesPath}/${id}#membres`),
      flash: bodyWords[visit.language].created(values.name),
    }
  },
})

export const editBodyPage = page({
  path: `${bodiesPath}/:id/modifier`,
  needs: 'governance.edit',
  async get(visit) {
    const { body } = await readBody(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${bodiesPath}/${body.id}`)
    return formPage(visit, bodyWords[visit.language].editTitle(body.name), body, `${here}/modifier`, here)
  },
  async post(visit) {
    requireAnswers(visit, 'name', 'kind', 'domain')
    const id = visit.params.id ?? ''
    await saveBody(visit.scope, { id, ...typedBody(visit) })
    return { redirect: visit.href(`${bodiesPath}/${id}`), flash: bodyWords[visit.language].saved }
  },
})

async function formPage(visit: Visit, title: string, recorded: object, action: string, back: string) {
  const { scope, language } = visit
  const say = bodyWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action}>
        <Field {...field('name')} kind="text" maxLength={160} required />
        <Field
          {...field('kind')}
          kind="radio"
          options={bodyKinds.map(kind => ({
            value: kind.code,
            label: kind.label[language],
            help: kind.does[language],
          }))}
          required
        />
        <Field
          {...field('domain')}
          kind="radio"
          options={domains.map(value => ({ value, label: say.domains[value] }))}
          required
        />
        <Field {...field('every_months')} kind="number" min={1} max={24} />
        <Field {...field('purpose')} kind="textarea" rows={2} maxLength={2000} />
        <Field
          {...field('party_id')}
          kind="select"
          help={say.help.party_id}
          placeholder={say.ours}
          options={(await listParties(scope, {})).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...field('charter')} kind="textarea" help={say.help.charter} rows={4} maxLength={4000} />
        <Field {...field('created_on')} kind="date" />
        <Buttons language={language} label={say.save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

function typedBody(visit: Visit) {
  const { text, choose, count } = answersOf(visit)
  return {
    name: text('name') ?? '',
    kind: choose('kind', bodyKindCodes),
    domain: choose('domain', domains),
    party_id: text('party_id'),
    purpose: text('purpose'),
    every_months: count('every_months'),
    charter: text('charter'),
    created_on: text('created_on'),
  }
}
