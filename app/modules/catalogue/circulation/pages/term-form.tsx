import { page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, atFields, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readTerm } from '../read-term.ts'
import { saveTerm } from '../save-term.ts'
import { datasetsNamed, namesOf } from './datasets-named.ts'
import { termsPath } from './paths.ts'
import { termWords } from './term-words.ts'

export const newTermPage = page({
  path: `${termsPath}/nouveau`,
  needs: 'catalogue.edit',
  async get(visit) {
    const path = visit.href(termsPath)
    return formPage(visit, termWords[visit.language].add, {}, `${path}/nouveau`, path)
  },
  post: visit => save(visit),
})

export const editTermPage = page({
  path: `${termsPath}/:id/modifier`,
  needs: 'catalogue.edit',
  async get(visit) {
    const { term, datasets } = await readTerm(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${termsPath}/${term.id}`)
    const dataset_ids = (await namesOf(visit.scope, datasets)).join('\n')
    const title = termWords[visit.language].editTitle(term.term)
    return formPage(visit, title, { ...term, dataset_ids }, `${here}/modifier`, here)
  },
  post: visit => save(visit, visit.params.id),
})

function formPage(visit: Visit, title: string, recorded: object, action: string, back: string) {
  const { language } = visit
  const say = termWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const body = (
    <>
      <h1>{title}</h1>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action}>
        <Field {...field('term')} kind="text" maxLength={120} required />
        <Field {...field('definition')} kind="textarea" rows={4} maxLength={4000} required />
        <Field {...field('source')} kind="text" help={say.help.source} maxLength={300} />
        <Field {...field('dataset_ids')} kind="textarea" rows={3} help={say.help.dataset_ids} />
        <Buttons language={language} label={say.save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

async function save(visit: Visit, id?: string) {
  requireAnswers(visit, 'term', 'definition')
  const { text, lines } = answersOf(visit)
  const values = {
    term: text('term') ?? '',
    definition: text('definition') ?? '',
    source: text('source'),
    dataset_ids: await datasetsNamed(visit.scope, lines('dataset_ids'), 'dataset_ids'),
  }
  const saved = await atFields('', () => saveTerm(visit.scope, { ...(id && { id }), ...values }))
  return { redirect: visit.href(`${termsPath}/${saved}`), flash: termWords[visit.language].saved }
}
