import { formatDate } from '#kernel/texts.ts'
import { codes, wordOf } from '../codes.ts'
import { pageWords } from '../page-words.ts'
import { inFrench, Said } from '../said.tsx'
import type { PublicVisit } from '../visit.ts'
import { AnsweredFields } from './answered-fields.tsx'
import type { SystemProps } from './system.tsx'

/** The tier that was validated, the notice, the duties met: what the law asks and what was done. */
export function SystemRules({ visit, system }: SystemProps) {
  const { language } = visit
  const say = pageWords[language].system
  const said = codes[language]
  const { tier, annex_points, law_version, mention } = system.content
  return (
    <>
      <dl class="rows-of">
        <div>
          <dt>{say.tier}</dt>
          <dd>
            {tier ? wordOf(said.tier, tier) : said.unsaid.tier}
            {law_version && (
              <>
                <br />
                <small>{say.law(law_version)}</small>
              </>
            )}
          </dd>
        </div>
        {annex_points.length > 0 && (
          <div>
            <dt>{say.annex}</dt>
            <dd>{annex_points.join(', ')}</dd>
          </div>
        )}
      </dl>
      <AnsweredFields visit={visit} content={system.content} keys={['legal_basis', 'eu_db_url', 'fria']} />
      <p class="note">{say.notAdvice}</p>
      {mention && (
        <>
          <h3>{say.mention}</h3>
          <p>{say.mentionText}</p>
          <blockquote {...inFrench(visit)}>
            <Said visit={visit} text={mention.letter} />
          </blockquote>
        </>
      )}
      <h3>{say.duties}</h3>
      <DutiesMet visit={visit} system={system} />
    </>
  )
}

function DutiesMet({ visit, system }: SystemProps) {
  const say = pageWords[visit.language].system
  const duties = system.content.duties_met
  if (duties.length === 0) return <p>{say.noDuties}</p>
  return (
    <ul>
      {duties.map(({ code, label, article, on }) => (
        <li key={code}>
          <span {...inFrench(visit)}>{label}</span> <span class="note">{noteOf(visit, article, on)}</span>
        </li>
      ))}
    </ul>
  )
}

function noteOf({ language }: PublicVisit, article: string, on: string): string {
  const since = formatDate(on, language)
  return language === 'fr' ? `(article ${article}, depuis le ${since})` : `(article ${article}, since ${since})`
}
