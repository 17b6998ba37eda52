import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { atFields, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { answersOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { listTitles } from '../list-titles.ts'
import { readDataset } from '../read-dataset.ts'
import { isReferent } from '../reach.ts'
import { saveDatasets } from '../save-datasets.ts'
import { FirstDatasetFields, OtherDatasetFields } from './dataset-fields.tsx'
import { firstTyped, wholeTyped } from './dataset-typed.ts'
import { datasetWords } from './dataset-words.ts'
import { cataloguePath, datasetPathOf } from './paths.ts'
import { sectionWords } from './section-words.ts'

export const newDatasetPage = page({
  path: `${cataloguePath}/nouveau`,
  needs: 'catalogue.edit',
  get: visit => newForm(visit, []),
  async post(visit) {
    requireAnswers(visit, 'title', 'family', ...(isReferent(visit.scope) ? ['directorate_id'] : []))
    const typed = firstTyped(visit)
    if (!answersOf(visit).text('anyway')) {
      const twins = await listTitles(visit.scope, { titles: [typed.title] })
      if (twins.length > 0) return { ...(await newForm(visit, twins)), status: 409 }
    }
    const [id = ''] = await atFields('datasets.0.', () => saveDatasets(visit.scope, { datasets: [typed] }))
    return { redirect: visit.href(datasetPathOf(id)), flash: datasetWords[visit.language].saved(typed.title) }
  },
})

export const editDatasetPage = page({
  path: `${cataloguePath}/:id/modifier`,
  needs: 'catalogue.edit',
  async get(visit) {
    const { language, scope } = visit
    const { dataset } = await readDataset(scope, { id: visit.params.id ?? '' })
    const [west, south, east, north] = dataset.bbox ?? []
    const recorded = {
      ...dataset,
      west,
      south,
      east,
      north,
      keywords: dataset.keywords.join('\n'),
      without_schema: dataset.without_schema ? 'yes' : 'no',
    }
    const here = visit.href(datasetPathOf(dataset.id))
    const say = datasetWords[language]
    const title = say.editTitle(dataset.title)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <FirstDatasetFields visit={visit} recorded={recorded} directorates={await listDirectorates(scope, {})} />
          <OtherDatasetFields visit={visit} recorded={recorded} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'family')
    const id = visit.params.id ?? ''
    const typed = wholeTyped(visit)
    await atFields('datasets.0.', () => saveDatasets(visit.scope, { datasets: [{ ...typed, id }] }))
    return { redirect: visit.href(datasetPathOf(id)), flash: datasetWords[visit.language].saved(typed.title) }
  },
})

/** The form, with the records of the same title when there are some: the person chooses. */
async function newForm(visit: Visit, twins: readonly { id: string; title: string }[]): Promise<PageResult> {
  const { scope, language, query } = visit
  const say = datasetWords[language]
  const path = visit.href(cataloguePath)
  const body = (
    <>
      <h1>{say.newTitle}</h1>
      <p class="lead">{say.newLead}</p>
      {isReferent(scope) && <p>{say.onlyYours}</p>}
      {twins.length > 0 && (
        <div class="notice notice-info" role="status">
          <p>
            <strong>{sectionWords[language].twins.title}</strong>
          </p>
          <p>{sectionWords[language].twins.text}</p>
          <ul>
            {twins.map(({ id, title }) => (
              <li key={id}>
                <a href={visit.href(datasetPathOf(id))}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={`${path}/nouveau`}>
        <FirstDatasetFields
          visit={visit}
          recorded={{ directorate_id: query.get('direction') ?? undefined }}
          directorates={await listDirectorates(scope, {})}
        />
        <Buttons
          language={language}
          label={say.save}
          {...(twins.length > 0
            ? { others: [{ label: sectionWords[language].twins.anyway, name: 'anyway', value: 'yes' }] }
            : {})}
          cancelHref={path}
        />
      </Form>
    </>
  )
  return { title: say.newTitle, body }
}
