import { NotFound } from '#kernel/errors.ts'
import { page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { answersOf, capitalised, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { frequencies, labelIn } from '../../vocabularies/terms.ts'
import { checkPublication } from '../check-publication.ts'
import { checkStates } from '../expected.ts'
import { listExpected } from '../list-expected.ts'
import type { Expected } from '../load-expected.ts'
import { mayCheck, mayNeed } from '../reach.ts'
import { CheckForm } from './check-form.tsx'
import { newNeedPath, publicationPath } from './paths.ts'
import { publicationWords } from './publication-words.ts'
import { Unknown } from './publications.tsx'

export const publicationPage = page({
  path: publicationPath(':rule'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = publicationWords[language]
    const found = await expectedOf(visit)
    const title = found.rule.title[language]
    const declare = `${href(newNeedPath)}?titre=${encodeURIComponent(title)}`
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={title}
        summary={`${capitalised(say.states[found.state])}.`}
        groups={[ruleGroup(visit, found)]}
        timeZone={scope.tenant.timeZone}
        actions={mayNeed(scope) ? [{ label: say.declare, href: declare }] : []}
      >
        <Unknown visit={visit} rows={[found]} />
        <Evidence visit={visit} found={found} />
        {found.check && (
          <p>
            {say.check.last(sayActor(found.check.checked_by, language), formatDate(found.check.checked_on, language))}{' '}
            {`${say.checkStates[found.check.state]}.`} {found.check.note}
            {!found.check.counts && <strong> {say.again(formatDate(found.check.review_on, language))}</strong>}
          </p>
        )}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {mayCheck(scope) && <CheckForm visit={visit} found={found} />}
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'state')
    const { text, choose } = answersOf(visit)
    const { id } = await expectedOf(visit)
    await checkPublication(visit.scope, {
      rule: id,
      state: choose('state', checkStates),
      dataset_id: text('dataset_id'),
      note: text('note'),
    })
    return { redirect: visit.href(publicationPath(id)), flash: publicationWords[visit.language].check.saved }
  },
})

async function expectedOf({ scope, params }: Visit): Promise<Expected> {
  const found = (await listExpected(scope, {})).find(({ id }) => id === params.rule)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

function ruleGroup({ language }: Visit, { rule, due }: Expected) {
  const say = publicationWords[language]
  const article = rule.verified ? rule.article : `${rule.article} (${say.unverified})`
  return {
    title: say.groups.rule,
    fields: [
      { label: say.fields.due, value: capitalised(say.dues[due === null ? 'unknown' : due ? 'yes' : 'no']) },
      { label: say.fields.article, value: article, ...(rule.verified ? {} : { help: say.unverifiedHelp }) },
      { label: say.fields.schema, value: rule.schema && `${rule.schema.id} ${rule.schema.version}`.trim() },
      { label: say.fields.frequency, value: capitalised(labelIn(frequencies, rule.frequency, language)) },
      { label: say.fields.action, value: rule.action[language] },
    ],
  }
}

/** What the catalogue holds that looks like it, and what tells its state. */
function Evidence({ visit, found: { found } }: { visit: Visit; found: Expected }) {
  const { language, href } = visit
  const say = publicationWords[language]
  const valid = (told: boolean | null) => say.schemaOk[told === null ? 'unknown' : told ? 'valid' : 'invalid']
  return (
    <section>
      <h2>{say.groups.evidence}</h2>
      {found.length === 0 ? (
        <p>{say.noEvidence}</p>
      ) : (
        <ul>
          {found.map(({ id, title, by, told }) => (
            <li key={id}>
              <a href={href(datasetPathOf(id))}>{title}</a>{' '}
              <span class="field-note">
                {[
                  say.by[by],
                  say.fresh[told.late === null ? 'unknown' : told.late ? 'late' : 'on-time'],
                  ...(told.schemaDue ? [valid(told.schemaValid)] : []),
                ].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
