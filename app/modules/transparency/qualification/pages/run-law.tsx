import { annex3 } from '../../engine/annex3.ts'
import { isVerified } from '../../engine/mark.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { factsInWords } from '../fact-words.ts'
import type { Run } from '../load-runs.ts'
import { leftOpen, markInWords } from '../result-words.ts'

/** Why this tier: its rules, both readings of the law when it has two, the points of Annex III, doubts, what to ask next. */
export function RunLaw({ run: { result } }: { run: Run }) {
  return (
    <section aria-labelledby="pourquoi" lang="fr">
      <h2 id="pourquoi">Pourquoi cette catégorie</h2>
      {result.readings.length === 0 && (
        <ul>
          {result.tier_why.map(why => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {result.readings.length > 0 && (
        <>
          <h3>Plusieurs lectures restent possibles</h3>
          <div class="link-groups">
            {result.readings.map(({ tier, when }) => (
              <div key={tier}>
                <h3>{tierInWords(tier)}</h3>
                <p class="note">par exemple si :</p>
                <ul>
                  {factsInWords(when as Run['facts']).map(({ question, answer }) => (
                    <li key={question}>
                      {question} <strong>{answer}</strong>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </>
      )}
      <AnnexPoints result={result} />
      {result.review_flags.length > 0 && (
        <>
          <h3>À faire relire par une personne</h3>
          <ul>
            {result.review_flags.map(({ code, rule, text }) => (
              <li key={`${code} ${rule}`}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {result.next_questions.length > 0 && (
        <>
          <h3>Ce qui reste à demander</h3>
          <ul>
            {result.next_questions.map(({ fact, question, settles }) => (
              <li key={fact}>
                {question}
                <span class="field-note">
                  {`Laisse ouvert : ${leftOpen(result, settles).join('\u202f; ') || 'un détail'}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function AnnexPoints({ result }: { result: Run['result'] }) {
  if (result.annex_points.length === 0 && result.dropped.length === 0) return null
  const named = (id: string) => annex3.find(point => point.id === id)?.text ?? id
  return (
    <>
      <h3>Usages de l’annexe III</h3>
      <ul>
        {result.annex_points.map(point => (
          <li key={point}>{`${named(point)} (point ${point}) : retenu.`}</li>
        ))}
        {result.dropped.map(({ point, rule, why, mark }) => (
          <li key={`${point} ${rule}`}>
            {`${named(point)} (point ${point}) : écarté.`}
            <span class="field-note">{`${why} Source : ${markInWords(isVerified(mark))}.`}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
