import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { undoOf } from '#records/pages/paths.ts'
import { answersOf, atFields, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { mayFor } from '../../datasets/reach.ts'
import { jobPath } from '../../files/pages/paths.ts'
import { askAccess } from '../ask-access.ts'
import { askLinkCheck } from '../ask-link-check.ts'
import { linkSource } from '../link-source.ts'
import { readCirculation, type Circulation } from '../read-circulation.ts'
import { saveReuse } from '../save-reuse.ts'
import { unlinkSource } from '../unlink-source.ts'
import { accessWords } from './access-words.ts'
import { circulationWords } from './circulation-words.ts'
import { datasetsNamed } from './datasets-named.ts'
import { lineageSections } from './lineage-sections.tsx'
import { LinkTable } from './link-table.tsx'
import { linkWords } from './link-words.ts'
import { accessPath, askDatasetPath, circulationPath, termsPath } from './paths.ts'
import { reuseFields, typedReuse } from './reuse-fields.tsx'
import { ReuseList } from './reuse-list.tsx'

export const circulationPage = page({
  path: circulationPath(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = circulationWords[language]
    const found = await readCirculation(scope, { dataset_id: visit.params.id ?? '' })
    const { dataset, terms, links } = found
    const here = visit.href(circulationPath(dataset.id))
    const title = say.title(dataset.title)
    const body = (
      <>
        <p class="record-kind">
          <a href={visit.href(datasetPathOf(dataset.id))}>{say.back}</a>
        </p>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        {can(scope, askAccess) && (
          <p>
            <a class="button" href={visit.href(askDatasetPath(dataset.id))}>
              {say.ask}
            </a>
          </p>
        )}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Requests visit={visit} found={found} />
        <section id="reutilisations">
          <h2>{say.reuses.title}</h2>
          <ReuseList visit={visit} reuses={found.reuses} />
          {can(scope, saveReuse) && (
            <details open={one(visit.typed.do) === 'reuse'}>
              <summary>{say.reuses.add}</summary>
              <Form action={here} hidden={{ do: 'reuse' }}>
                {await reuseFields(visit, {}, 'reuse')}
                <Buttons language={language} label={say.reuses.save} />
              </Form>
            </details>
          )}
        </section>
        {await lineageSections(visit, found, mayFor(scope, linkSource, dataset.directorate_id))}
        {terms.length > 0 && (
          <section id="glossaire">
            <h2>{say.terms}</h2>
            <ul>
              {terms.map(({ id, term, definition }) => (
                <li key={id}>
                  <a href={visit.href(`${termsPath}/${id}`)}>{term}</a>
                  <span class="field-note">{definition}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section id="liens">
          <h2>{say.links.title}</h2>
          {links.length === 0 ? (
            <p>{say.links.none}</p>
          ) : (
            <LinkTable visit={visit} links={links} caption={say.links.title} ofOne />
          )}
          {links.length > 0 && can(scope, askLinkCheck) && (
            <form method="post" action={here}>
              <button type="submit" name="do" value="check">
                {linkWords[language].checkNow}
              </button>
            </form>
          )}
        </section>
      </>
    )
    return { title, body }
  },
  post,
})

function Requests({ visit, found }: { visit: Visit; found: Circulation }) {
  const { language } = visit
  const say = circulationWords[language].requests
  const { standings } = accessWords[language]
  return (
    <section id="demandes">
      <h2>{say.title}</h2>
      {found.requests.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul>
          {found.requests.map(({ id, purpose, applicant, asked_by, asked_on, standing }) => (
            <li key={id}>
              <a href={visit.href(`${accessPath}/${id}`)}>{applicant ?? asked_by}</a>
              {`, ${formatDate(asked_on, language)}, `}
              <span class={standing === 'late' ? 'overdue' : undefined}>{standings[standing]}</span>
              <span class="field-note">{purpose}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

async function post(visit: Visit) {
  const { scope, language } = visit
  const say = circulationWords[language]
  const dataset_id = visit.params.id ?? ''
  const path = circulationPath(dataset_id)
  const { text, lines } = answersOf(visit)
  const asked = one(visit.typed.do)
  if (asked === 'check') {
    const { job } = await askLinkCheck(scope, { dataset_id })
    return { redirect: visit.href(jobPath(job)), flash: linkWords[language].asked }
  }
  if (asked === 'unlink') {
    const { operation_id } = await unlinkSource(scope, { dataset_id, id: text('source') ?? '' })
    return {
      redirect: visit.href(`${path}#sources`),
      flash: say.lineage.removed,
      undo: undoOf(operation_id, path),
    }
  }
  if (asked === 'source') {
    const [from_dataset_id = null] = await datasetsNamed(scope, lines('from').slice(0, 1), 'from')
    const source = { from_dataset_id, from_application_id: text('from_application_id'), how: text('how') }
    await atFields('', () => linkSource(scope, { dataset_id, ...source }))
    return { redirect: visit.href(`${path}#sources`), flash: say.lineage.saved }
  }
  requireAnswers(visit, 'title', 'kind')
  await atFields('', () => saveReuse(scope, { dataset_id, ...typedReuse(visit) }))
  return { redirect: visit.href(`${path}#reutilisations`), flash: say.reuses.saved }
}
