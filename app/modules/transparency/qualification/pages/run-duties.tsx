import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { dutyWords } from '../../duties/words.ts'
import type { Result } from '../../engine/result.ts'
import { dpiaReasons, dpiaWords, markInWords, statusWords } from '../result-words.ts'

type Line = Pick<Result['workplace'][number], 'rule' | 'article' | 'text' | 'status' | 'verified'> & {
  code: string
  due?: string | null
  note?: string | undefined
  actor?: string
  otherDays?: readonly string[]
}

/** What the law asks, text by text, with its date and how sure the source is. */
export function RunDuties({ visit, result }: { visit: Visit; result: Result }) {
  const { families } = dutyWords.fr
  const actors: Readonly<Record<string, string>> = dutyWords.fr.actors
  const aiAct = result.duties
    .map(({ due_readings, actor, note = '', ...duty }) => ({
      ...duty,
      actor: actors[actor] ?? actor,
      // What is another reading of the date stands once under the table.
      note: due_readings.reduce((rest, { text }) => rest.replace(text, ''), note).trim(),
      otherDays: [...new Set(due_readings.map(({ due }) => (due ? formatDate(due, 'fr') : 'aucune date')))],
    }))
    .toSorted((a, b) => Number(a.status === 'A_QUALIFIER') - Number(b.status === 'A_QUALIFIER'))
  const readings = [...new Set(result.duties.flatMap(duty => duty.due_readings.map(({ text }) => text)))]
  return (
    <section aria-labelledby="demande" lang="fr">
      <h2 id="demande">Ce que la loi demande</h2>
      <DutyTable title={families['ai-act']} lines={aiAct} />
      {readings.length > 0 && (
        <>
          <p class="note">Les autres dates viennent d’une autre lecture de la loi, ou d’une réponse qui manque :</p>
          <ul class="note">
            {readings.map(reading => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </>
      )}
      <DutyTable title={families.crpa} lines={result.crpa} />
      <h3>Analyse d’impact (AIPD)</h3>
      <p>
        <strong>{dpiaWords[result.gdpr.dpia]}.</strong>
      </p>
      <ul>
        {dpiaReasons(result).map(why => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      <DutyTable title={families.gdpr} lines={result.gdpr.duties} />
      <DutyTable title={families.workplace} lines={result.workplace} />
      <DutyTable title="Conditions préalables" lines={result.gates} />
      <DutyTable title={families.cross} lines={result.cross} />
      {visit.language === 'en' && <p class="note">La loi est donnée en français seulement.</p>}
    </section>
  )
}

function DutyTable({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <table class="rows">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Ce qui est demandé</th>
            <th scope="col">Article</th>
            <th scope="col">Quand</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={`${line.code} ${line.rule}`}>
              <td data-label="Ce qui est demandé">
                <div>
                  {line.text}
                  {line.actor && <span class="field-note">{`Tenu : ${line.actor}`}</span>}
                  {line.note && <span class="field-note">{line.note}</span>}
                </div>
              </td>
              <td data-label="Article">{line.article}</td>
              <td data-label="Quand">
                <div>
                  {statusWords[line.status]}
                  {line.due && line.status !== 'EN_VIGUEUR' && (
                    <span class="field-note">{formatDate(line.due, 'fr')}</span>
                  )}
                  {line.otherDays && line.otherDays.length > 0 && (
                    <span class="field-note">{`ou ${line.otherDays.join(' ou ')}`}</span>
                  )}
                </div>
              </td>
              <td data-label="Source">{markInWords(line.verified)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
