import { one, page, type Page } from '#kernel/page.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { requireAnswers } from '#ui/form-answers.ts'
import { listProcessingsOf } from '../list-processings-of.ts'
import type { Processing, UseKind } from '../processing.ts'
import { mayFor, mayForAll } from '../../reach.ts'
import { linkProcessing } from '../link-processing.ts'
import { saveProcessings } from '../save-processings.ts'
import { LinkForms, postLink } from './link-forms.tsx'
import { everydayPath, gdprPathOf, pathOfUse, processingsPath, processingsPathOf } from './paths.ts'
import { processingWords } from './words.ts'

/** From a system. */
export const systemProcessingsPage = processingsOf('system', systemsPath)
/** From an everyday use of AI. */
export const everydayProcessingsPage = processingsOf('everyday', everydayPath)

function processingsOf(kind: UseKind, path: string): Page {
  return page({
    path: `${path}/:id/traitements`,
    needs: 'transparency.read',
    async get(visit) {
      const { scope, language } = visit
      const found = await listProcessingsOf(scope, { kind, record_id: visit.params.id ?? '' })
      const { use, linked, suggestions, others } = found
      const say = processingWords[language]
      const open = mayFor(scope, linkProcessing, use.directorate_id)
      const end = ({ id, reference, name }: Processing, note?: string | null) => ({
        value: id,
        label: `${reference} ${name}`,
        href: visit.href(`${processingsPath}/${id}`),
        ...(note ? { note } : {}),
        open,
      })
      const title = say.of.title(use.name)
      const body = (
        <>
          <h1>{title}</h1>
          <p class="lead">{say.of.lead}</p>
          <p class="row">
            <a href={visit.href(pathOfUse(use))}>{say.of.back}</a>
            {kind === 'system' && <a href={visit.href(gdprPathOf(use.id))}>{say.of.gdpr}</a>}
          </p>
          {linked.length + others.length === 0 && (
            <>
              <p>{say.of.empty}</p>
              {mayForAll(scope, saveProcessings) && (
                <p class="row">
                  <a class="button" href={visit.href('/ajouter')}>
                    {say.of.addFile}
                  </a>
                  <a href={visit.href(`${processingsPath}/nouveau`)}>{say.add}</a>
                </p>
              )}
            </>
          )}
          <LinkForms
            visit={visit}
            action={visit.href(processingsPathOf(kind, use.id))}
            linked={linked.map(row => end(row, row.purpose))}
            none={say.of.none}
            suggested={suggestions.map(({ target, words }) => end(target, say.uses.because(words.join(', '))))}
            suggestedTitle={say.of.suggested}
            suggestedWhy={say.of.suggestedWhy}
            others={others.map(row => end(row))}
            chooseLabel={say.of.choose}
          />
        </>
      )
      return { title, body }
    },
    async post(visit) {
      requireAnswers(visit, 'which')
      const record_id = visit.params.id ?? ''
      const flash = await postLink(visit, { processing_id: one(visit.typed.which) ?? '', kind, record_id })
      return { redirect: visit.href(processingsPathOf(kind, record_id)), flash }
    },
  })
}
