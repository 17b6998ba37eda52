import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { groupTitles } from '../annex-words.ts'
import { modelClause } from '../library.ts'
import type { FoundAnnex } from '../read-annex.ts'
import { ClauseBody } from './clause-body.tsx'
import { composerWords } from './composer-words.ts'
import { annexPath, clausePath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

type Props = { visit: Visit; found: FoundAnnex }

/** What nobody has written yet, what the contract calls for and the annex leaves out, and the other versions. */
export function AnnexGaps({ visit, found }: Props) {
  const { language, href } = visit
  const say = composerWords[language].annex
  const blanks = found.parts.flatMap(({ clauses }) => clauses.filter(one => one.blanks.length > 0))
  return (
    <>
      {blanks.length > 0 && (
        <section>
          <h2>{say.blanks}</h2>
          <ul lang="fr">
            {blanks.map(one => (
              <li key={one.topic}>{`${one.title} : ${one.blanks.join(', ')}`}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say.uncovered}</h2>
        {found.uncovered.length === 0 ? (
          <p>{say.uncoveredNone}</p>
        ) : (
          <>
            <p class="note">{say.uncoveredNote}</p>
            <ul>
              {found.uncovered.flatMap(({ topic, level, reason }) => {
                const clause = modelClause(topic)
                if (!clause) return []
                return [
                  <li key={topic}>
                    <a href={href(clausePath(topic))}>{topicTitle(clause, language)}</a>
                    {` – ${[level === 'mandatory' ? say.mandatory : '', reason[language]].filter(Boolean).join(', ')}`}
                  </li>,
                ]
              })}
            </ul>
          </>
        )}
      </section>
      {found.versions.length > 1 && (
        <section>
          <h2>{say.versions}</h2>
          <ul>
            {found.versions.map(({ id, version, composed_on }) => (
              <li key={id}>
                <a href={href(annexPath(id))} aria-current={id === found.annex.id ? 'page' : undefined}>
                  {say.version(formatNumber(version, language, 0))}
                </a>
                {composed_on === null && ` (${say.draft})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** The clauses, part by part, as the document will hold them. */
export function AnnexText({ visit, found }: Props) {
  const say = composerWords[visit.language].annex
  return (
    <section id="texte">
      <h2>{say.text}</h2>
      {found.parts.map(({ group, clauses }) => (
        <div key={group} lang="fr">
          <h3>{groupTitles[group]}</h3>
          {clauses.map(clause => (
            <div key={clause.topic}>
              <h4>{clause.title}</h4>
              <ClauseBody paragraphs={clause.paragraphs} />
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
