import type { ComponentChildren } from 'preact'
import { addMonths, today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { decisions, expectsProof } from '../imposed.ts'
import type { readImposed } from '../read-imposed.ts'
import { imposedWords } from './imposed-words.ts'
import { oneOf } from '#ui/list-address.ts'
import { imposedPath } from './paths.ts'

export type ImposedEvent = Awaited<ReturnType<typeof readImposed>>['event']

interface Moment {
  name: string
  /** Civil date, or what is said of a date not known. */
  date: string | null
  otherwise: string
  overdue?: boolean
  note?: ComponentChildren
}

/** Discovery → notice → deadline to object → activation → decision → proof → review. */
export function ImposedTimeline({ visit, event }: { visit: Visit; event: ImposedEvent }) {
  const { language } = visit
  const say = imposedWords[language].timeline
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{say.title}</h2>
      <ol class="history">
        {momentsOf(visit, event).map(({ name, date, otherwise, overdue, note }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong> {overdue && <span class="overdue">({say.late})</span>}
            </p>
            <p class="when">
              {date ? (
                <time dateTime={date}>{formatDate(date, language)}</time>
              ) : (
                <span class="unknown">{otherwise}</span>
              )}
            </p>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function momentsOf(visit: Visit, event: ImposedEvent): Moment[] {
  const { language, scope } = visit
  const { timeline: say, decided } = imposedWords[language]
  const now = today(scope)
  const decision = oneOf(decisions, event.decision ?? undefined)
  const proofExpected = expectsProof(decision)
  const file = (which: 'annonce' | 'preuve', label: string) => (
    <a href={visit.href(`${imposedPath}/${event.id}/${which}`)}>{label}</a>
  )
  const passed = (date: string | null) => !decision && date !== null && date < now
  return [
    { name: say.discovery, date: event.discovered_on, otherwise: say.unknown },
    {
      name: say.notice,
      date: event.notice_on,
      otherwise: say.unknown,
      note: event.notice_file_id && file('annonce', say.openNotice),
    },
    { name: say.objection, date: event.object_by, otherwise: say.unknown, overdue: passed(event.object_by) },
    { name: say.activation, date: event.activation_on, otherwise: say.unknown, overdue: passed(event.activation_on) },
    {
      name: say.decision,
      date: event.decided_on,
      otherwise: say.toDecide,
      note: decision && `${decided[decision]} (${event.decided_by ?? '–'})`,
    },
    {
      name: say.proof,
      date: event.proof_on,
      otherwise: !decision || proofExpected ? say.toProve : say.notNeeded,
      // A month is enough to change a setting and copy the screen.
      overdue: proofExpected && !event.proof_on && event.decided_on !== null && addMonths(event.decided_on, 1) < now,
      note: event.proof_on && (
        <>
          {event.proof_what} {event.proof_file_id && file('preuve', say.openProof)}
        </>
      ),
    },
    {
      name: say.review,
      date: event.review_on,
      otherwise: say.notPlanned,
      overdue: event.review_on !== null && event.review_on < now,
    },
  ]
}
