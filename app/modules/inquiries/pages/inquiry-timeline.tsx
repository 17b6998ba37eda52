import type { ComponentChildren } from 'preact'
import { sayActor } from '#kernel/sentences.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Inquiry } from '../load.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { answerWords } from './answer-words.ts'

interface Moment {
  name: string
  date: string | null
  note?: ComponentChildren
}

/** Sent → awaited → reminded → reply or silence: the dates that a letter leaves. */
export function InquiryTimeline({ visit, inquiry }: { visit: Visit; inquiry: Inquiry }) {
  const { language } = visit
  const say = recordWords[language].timeline
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{say.title}</h2>
      <ol class="history">
        {momentsOf(visit, inquiry).map(({ name, date, note }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong>
            </p>
            <p class="when">
              {date ? (
                <time dateTime={date}>{formatDate(date, language)}</time>
              ) : (
                <span class="unknown">{say.notYet}</span>
              )}
            </p>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function momentsOf(visit: Visit, inquiry: Inquiry): Moment[] {
  const words = recordWords[visit.language]
  const say = words.timeline
  const by = (who: string | null, how: string | null) =>
    who ? say.by(sayActor(who, visit.language), how === 'mail' ? words.how.mail : words.how.self) : undefined
  const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
  return [
    { name: say.sent, date: inquiry.sent_on, note: by(inquiry.sent_by, inquiry.sent_how) },
    { name: say.deadline, date: inquiry.deadline },
    ...inquiry.reminders.map(({ rank, sent_on, sent_by, sent_how }) => ({
      name: say.reminder(rank),
      date: sent_on,
      note: (
        <>
          {by(sent_by, sent_how)} <a href={`${here}/lettre?relance=${rank}`}>{words.previewReminder}</a>
        </>
      ),
    })),
    ...(inquiry.replied_on
      ? [
          {
            name: say.reply,
            date: inquiry.replied_on,
            note: <a href={`${here}/reponse`}>{answerWords[visit.language].openReply}</a>,
          },
        ]
      : []),
    ...(inquiry.no_answer_on
      ? [{ name: say.silence, date: inquiry.no_answer_on, note: sayActor(inquiry.no_answer_by, visit.language) }]
      : []),
  ]
}
