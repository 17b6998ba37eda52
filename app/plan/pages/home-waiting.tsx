import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import type { Action } from '../action.ts'
import { waitingNow, type Due } from '../waiting.ts'
import { pageWords } from './words.ts'

/** « Ce qui n’attend pas », at the top of the home page; nothing when nothing waits. */
export async function waitingSection(visit: Visit, actions: readonly Action[]) {
  const waiting = await waitingNow(visit.scope, actions)
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="attend">
      <h2 id="attend">{pageWords[visit.language].waiting.title}</h2>
      <ul class="plain waiting">
        {waiting.map(due => (
          <li key={due.path}>
            <a href={visit.href(due.path)}>{due.text}</a>
            <When visit={visit} due={due} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The day and what remains, in words; red only with the word that says « late ». */
function When({ visit, due: { on, days } }: { visit: Visit; due: Due }) {
  const { language } = visit
  const t = pageWords[language].waiting
  if (on === null || days === null) return null
  const left = formatNumber(Math.abs(days), language, 0)
  const said = days < 0 ? t.late(left, days === -1) : days === 0 ? t.today : days === 1 ? t.tomorrow : t.left(left)
  return (
    <>
      {' '}
      <span class={days < 0 ? 'overdue' : undefined}>{said}</span>{' '}
      <span class="field-note">{formatDate(on, language)}</span>
    </>
  )
}
