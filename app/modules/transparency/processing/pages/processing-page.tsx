import { one, page, type Visit } from '#kernel/page.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { requireAnswers } from '#ui/form-answers.ts'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { asked, type Processing } from '../processing.ts'
import { readProcessing } from '../read-processing.ts'
import type { Use } from '../uses.ts'
import { mayFor, mayForAll } from '../../reach.ts'
import { linkProcessing } from '../link-processing.ts'
import { saveProcessings } from '../save-processings.ts'
import { LinkForms, postLink, useOf, type End } from './link-forms.tsx'
import { pathOfUse, processingsPath } from './paths.ts'
import { processingWords } from './words.ts'

export const processingPage = page({
  path: `${processingsPath}/:id`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const { processing, uses, suggestions, others, history } = await readProcessing(scope, {
      id: visit.params.id ?? '',
    })
    const say = processingWords[language]
    const here = visit.href(`${processingsPath}/${processing.id}`)
    const edits = mayForAll(scope, saveProcessings)
    const end = (use: Use, note: string): End => ({
      value: `${use.kind}:${use.id}`,
      label: use.name,
      href: visit.href(pathOfUse(use)),
      note,
      open: mayFor(scope, linkProcessing, use.directorate_id),
    })
    const { uses: _, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={processing.name}
        summary={[processing.reference, processing.department].filter(Boolean).join(' · ')}
        nextQuestion={edits ? questionOf(visit, processing, uses.length, here) : null}
        groups={groupsOf(visit, processing, edits ? `${here}/modifier` : undefined)}
        history={historyEntries(visit, history, {
          labels,
          say: (field, value) => (field === 'sensitive' ? (value === 'true' ? say.yes : say.no) : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'transparency.processing', processing.id)}
        actions={
          edits
            ? [
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      >
        <section id="usages">
          <h2>{say.uses.title}</h2>
          <LinkForms
            visit={visit}
            action={here}
            linked={uses.map(use => end(use, say.uses.kinds[use.kind]))}
            none={say.uses.none}
            suggested={suggestions.map(({ target, words }) => end(target, say.uses.because(words.join(', '))))}
            suggestedTitle={say.uses.suggested}
            others={others.map(use => end(use, ''))}
            chooseLabel={say.uses.choose}
          />
        </section>
      </RecordPage>
    )
    return { title: processing.name, body }
  },
  async post(visit) {
    requireAnswers(visit, 'which')
    const processing_id = visit.params.id ?? ''
    const flash = await postLink(visit, { processing_id, ...useOf(one(visit.typed.which) ?? '') })
    return { redirect: visit.href(`${processingsPath}/${processing_id}#usages`), flash }
  },
})

/** What art. 30 asks first, then what ties it to AI. */
function questionOf({ language }: Visit, processing: Processing, tied: number, here: string) {
  const say = processingWords[language]
  const lacking = asked.find(field => processing[field] === null)
  if (lacking)
    return {
      question: say.next.field(say.fields[lacking]),
      why: say.next.fieldWhy,
      href: `${here}/modifier#champ-${lacking}`,
    }
  return tied === 0 ? { ...say.next.link, href: `${here}#usages` } : null
}

function groupsOf({ language }: Visit, processing: Processing, editHref: string | undefined): FieldGroup[] {
  const { fields, groups, yes, no } = processingWords[language]
  const edit = editHref ? { editHref } : {}
  const words = (name: Exclude<keyof Processing, 'sensitive' | 'id'>) => ({
    label: fields[name],
    value: processing[name] && <span class="typed-text">{processing[name]}</span>,
  })
  const { sensitive } = processing
  return [
    { title: groups.why, ...edit, fields: [words('purpose'), words('legal_basis'), words('department')] },
    {
      title: groups.what,
      ...edit,
      fields: [
        words('persons'),
        words('data_categories'),
        { label: fields.sensitive, value: sensitive === null ? null : sensitive ? yes : no },
      ],
    },
    { title: groups.who, ...edit, fields: [words('recipients'), words('processors'), words('transfers')] },
    { title: groups.rights, ...edit, fields: [words('kept_for'), words('security'), words('rights_contact')] },
  ]
}
