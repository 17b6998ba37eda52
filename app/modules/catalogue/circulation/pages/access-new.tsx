import { NotFound } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { askAccess } from '../ask-access.ts'
import { readCirculation } from '../read-circulation.ts'
import { accessWords } from './access-words.ts'
import { applicantOptions } from './applicant-options.ts'
import { accessPath, circulationPath, newAccessPath } from './paths.ts'

/** `?jeu=` asks for a dataset, `?mots=` begins with what was searched in vain. */
export const newAccessPage = page({
  path: newAccessPath,
  needs: 'catalogue.ask',
  async get(visit) {
    const { scope, language } = visit
    const say = accessWords[language]
    const dataset = await datasetAsked(visit)
    const field = fieldsOf(visit, say.fields, { wanted: visit.query.get('mots')?.slice(0, 300) ?? null })
    const { directorates, parties } = await applicantOptions(scope)
    const back = visit.href(dataset ? circulationPath(dataset.id) : accessPath)
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        {dataset && <p class="lead">{say.newLead(dataset.title)}</p>}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={visit.href(newAccessPath)} hidden={dataset ? { dataset_id: dataset.id } : { sent: 'yes' }}>
          {!dataset && <Field {...field('wanted')} kind="text" help={say.help.wanted} maxLength={300} required />}
          <Field {...field('purpose')} kind="textarea" help={say.help.purpose} rows={4} maxLength={2000} required />
          <Field {...field('directorate_id')} kind="select" options={directorates} placeholder={say.nobody} />
          {parties.length > 0 && (
            <Field {...field('party_id')} kind="select" options={parties} placeholder={say.nobody} />
          )}
          <Buttons language={language} label={say.send} cancelHref={back} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    const { text } = answersOf(visit)
    const dataset_id = text('dataset_id')
    requireAnswers(visit, ...(dataset_id ? [] : ['wanted']), 'purpose')
    const { id, due_on, told } = await askAccess(visit.scope, {
      dataset_id,
      wanted: text('wanted'),
      purpose: text('purpose') ?? '',
      directorate_id: text('directorate_id'),
      party_id: text('party_id'),
    })
    const flash = accessWords[visit.language].sent(formatDate(due_on, visit.language), told)
    return { redirect: visit.href(`${accessPath}/${id}`), flash }
  },
})

async function datasetAsked({ scope, query, typed }: Visit) {
  const asked = one(typed.dataset_id) ?? query.get('jeu')
  if (!asked) return null
  if (!isId(asked)) throw new NotFound('kernel.not-found')
  return (await readCirculation(scope, { dataset_id: asked })).dataset
}
