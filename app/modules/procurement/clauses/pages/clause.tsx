import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { RecordPage } from '#ui/record.tsx'
import { referencesOf } from '../annex-words.ts'
import { paragraphsOf } from '../clause-text.ts'
import { libraryVersion, type ModelClause } from '../library.ts'
import { readClause } from '../read-clause.ts'
import { returnToModel } from '../return-to-model.ts'
import { saveVariant } from '../save-variant.ts'
import { ClauseBody } from './clause-body.tsx'
import { libraryWords } from './library-words.ts'
import { clausePath, libraryPath } from './paths.ts'
import { topicPurpose, topicTitle, topicWhen } from './topic-title.ts'

/** One model clause: when to use it, its text, its variables, its other wordings, and what the authority made of it. */
export const clausePage = page({
  path: clausePath(':topic'),
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const found = await readClause(scope, { topic: visit.params.topic ?? '' })
    const { clause, variant } = found
    const words = libraryWords[language]
    const say = words.clause
    const here = href(clausePath(clause.id))
    const title = topicTitle(clause, language)
    const writes = can(scope, saveVariant)
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={`${clause.number}. ${title}`}
        summary={topicPurpose(clause, language)}
        groups={[
          {
            title: say.when,
            fields: [
              { label: words.columns.level, value: words.levels[clause.level] },
              { label: words.columns.when, value: capitalised(topicWhen(clause, language)) },
              { label: words.filters.given, value: capitalised(words.givens[clause.given]) },
              { label: words.filters.group, value: words.groups[clause.group] },
              { label: say.references, value: <span lang="fr">{referencesOf(clause)}</span> },
            ],
          },
        ]}
        timeZone={scope.tenant.timeZone}
        actions={[
          ...(writes ? [{ label: variant ? say.edit : say.write, href: `${here}/variante` }] : []),
          { label: words.title, href: href(libraryPath) },
        ]}
      >
        {variant && (
          <section>
            <h2>{say.variant(formatNumber(variant.version, language, 0))}</h2>
            {found.versions[0] && found.versions[0].library_version < libraryVersion && (
              <p class="note">{say.former}</p>
            )}
            <h3 lang="fr">{variant.title}</h3>
            <ClauseBody paragraphs={paragraphsOf(variant.body)} />
          </section>
        )}
        <section>
          <h2>{say.model}</h2>
          <h3 lang="fr">{clause.title}</h3>
          <ClauseBody paragraphs={clause.text} />
        </section>
        {clause.alternatives.length > 0 && (
          <section>
            <h2>{say.alternatives}</h2>
            {clause.alternatives.map(one => (
              <div key={one.id}>
                <h3>{one.label[language]}</h3>
                <ClauseBody paragraphs={one.text} />
              </div>
            ))}
          </section>
        )}
        <Variables visit={visit} clause={clause} />
        <Versions visit={visit} found={found} />
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    const topic = visit.params.topic ?? ''
    await returnToModel(visit.scope, { topic })
    return { redirect: visit.href(clausePath(topic)), flash: libraryWords[visit.language].clause.returned }
  },
})

function Variables({ visit: { language }, clause }: { visit: Visit; clause: ModelClause }) {
  const say = libraryWords[language].clause
  if (clause.variables.length === 0) return null
  return (
    <section>
      <h2>{say.variables}</h2>
      <table class="rows">
        <caption class="visually-hidden">{say.variables}</caption>
        <thead>
          <tr>
            <th scope="col">{say.variable}</th>
            <th scope="col">{say.value}</th>
            <th scope="col">{say.name}</th>
          </tr>
        </thead>
        <tbody>
          {clause.variables.map(({ name, label, default: value, unit }) => (
            <tr key={name}>
              <th scope="row" data-label={say.variable}>
                {label[language]}
              </th>
              <td data-label={say.value} lang="fr">
                {[/^\d+$/.test(value) ? formatNumber(Number(value), 'fr') : value, unit?.fr]
                  .filter(Boolean)
                  .join('\u00a0')}
              </td>
              <td data-label={say.name}>
                <code>{`{${name}}`}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Found = Awaited<ReturnType<typeof readClause>>

function Versions({ visit, found }: { visit: Visit; found: Found }) {
  const { language, scope, href } = visit
  const say = libraryWords[language].clause
  const { versions, variant, clause } = found
  return (
    <section id="versions">
      <h2>{say.versions}</h2>
      {!variant && <p>{say.noVersion}</p>}
      {versions.map(one => (
        <details key={one.id}>
          <summary>
            {say.versionLine(
              formatNumber(one.version, language, 0),
              formatDate(one.saved_on, language),
              sayActor(one.saved_by, language),
            )}
            {one.body === null && ` – ${say.back}`}
          </summary>
          {one.note && <p>{one.note}</p>}
          {one.body && <ClauseBody paragraphs={paragraphsOf(one.body)} />}
        </details>
      ))}
      {variant && can(scope, saveVariant) && (
        <form method="post" action={href(clausePath(clause.id))}>
          <div class="buttons">
            <button type="submit">{say.return}</button>
          </div>
        </form>
      )}
    </section>
  )
}
