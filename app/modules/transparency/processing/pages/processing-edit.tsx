import { page } from '#kernel/page.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { atFields, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { readProcessing } from '../read-processing.ts'
import { saveProcessings } from '../save-processings.ts'
import { processingsPath } from './paths.ts'
import { FirstProcessingFields, OtherProcessingFields, processingTyped } from './processing-fields.tsx'
import { processingWords } from './words.ts'

export const newProcessingPage = page({
  path: `${processingsPath}/nouveau`,
  needs: 'transparency.edit',
  async get(visit) {
    const { language } = visit
    const say = processingWords[language]
    const path = visit.href(processingsPath)
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${path}/nouveau`}>
          <FirstProcessingFields visit={visit} recorded={{}} />
          <Buttons language={language} label={say.save} cancelHref={path} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'name')
    const typed = processingTyped(visit, false)
    const [id] = await atFields('processings.0.', () => saveProcessings(visit.scope, { processings: [typed] }))
    return {
      redirect: visit.href(`${processingsPath}/${id}`),
      flash: processingWords[visit.language].saved(typed.name),
    }
  },
})

export const editProcessingPage = page({
  path: `${processingsPath}/:id/modifier`,
  needs: 'transparency.edit',
  async get(visit) {
    const { language } = visit
    const say = processingWords[language]
    const { processing } = await readProcessing(visit.scope, { id: visit.params.id ?? '' })
    const { sensitive } = processing
    const recorded = { ...processing, sensitive: sensitive === null ? 'unknown' : sensitive ? 'yes' : 'no' }
    const here = visit.href(`${processingsPath}/${processing.id}`)
    const title = say.editTitle(processing.name)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <FirstProcessingFields visit={visit} recorded={recorded} />
          <OtherProcessingFields visit={visit} recorded={recorded} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'name')
    const id = visit.params.id ?? ''
    const typed = processingTyped(visit, true)
    await atFields('processings.0.', () => saveProcessings(visit.scope, { processings: [{ id, ...typed }] }))
    return {
      redirect: visit.href(`${processingsPath}/${id}`),
      flash: processingWords[visit.language].saved(typed.name),
    }
  },
})
