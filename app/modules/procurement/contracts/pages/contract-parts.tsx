import { addMonths, today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { concessionRights } from '../concession-rights.ts'
import { concessionKinds } from '../contract.ts'
import type { ReadContract } from '../read-contract.ts'
import { stepsOf } from '../renewal-steps.ts'
import { recordWords } from './record-words.ts'

interface Props {
  visit: Visit
  read: ReadContract
}

/** What each modification changed, in order. */
export function Modifications({ visit: { language }, read }: Props) {
  if (read.modifications.length === 0) return null
  const say = recordWords[language].modifications
  return (
    <section aria-labelledby="modifications">
      <h2 id="modifications">{say.title}</h2>
      <ol class="history">
        {read.modifications.map(({ number, signed_on, months, amount, object }) => (
          <li key={number}>
            <p>
              <strong>{say.number(number)}</strong>
            </p>
            <p class="when">
              {signed_on ? <time dateTime={signed_on}>{formatDate(signed_on, language)}</time> : say.undated}
            </p>
            <p>
              {[
                months === null ? null : say.months(formatNumber(months, language, 0)),
                amount === null ? null : say.amount(formatNumber(amount, language, 2)),
              ]
                .filter(Boolean)
                .join(', ') || say.silent}
            </p>
            {object && <p class="typed-text">{object}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** For concessions and delegations: what the code lets the authority ask. */
export function ConcessionRights({ visit: { language }, read }: Props) {
  if (!concessionKinds.includes(read.contract.kind)) return null
  const say = recordWords[language].rights
  return (
    <section aria-labelledby="droits">
      <h2 id="droits">{say.title}</h2>
      <ul>
        {concessionRights.map(({ reference, title, text, source }) => (
          <li key={reference}>
            <p>
              <strong>{title[language]}</strong> <span class="tag">{say.unsure}</span>
            </p>
            <p>
              {text[language]}{' '}
              <a href={source} lang="fr">
                {reference}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p class="note">{say.note}</p>
    </section>
  )
}

/** What to prepare before the end, step by step; nothing when nobody knows the end, when it is past or judged without data. */
export function Preparation({ visit: { language, scope }, read: { contract } }: Props) {
  const { ends_on, lead_months, kind, data_bearing } = contract
  const now = today(scope)
  if (ends_on === null || ends_on < now || data_bearing === 'no' || lead_months === 0) return null
  const say = recordWords[language].steps
  return (
    <section aria-labelledby="etapes">
      <h2 id="etapes">{say.title}</h2>
      <ol class="history">
        {stepsOf({ kind, ends_on, prepare_on: addMonths(ends_on, -lead_months) }).map(({ on, text }) => (
          <li key={text.fr}>
            <p class="when">
              <time dateTime={on}>{formatDate(on, language)}</time>
              {on < now && ` (${say.past})`}
            </p>
            <p>{text[language]}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
