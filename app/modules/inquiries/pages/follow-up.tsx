import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Due } from '../list-due.ts'
import { inquiriesPath } from './paths.ts'
import { listWords } from './words.ts'

/** Reminders to send and silences to record, the longest awaited first. */
export function DueToday({ visit, due }: { visit: Visit; due: readonly Due[] }) {
  const say = listWords[visit.language]
  if (due.length === 0) return null
  return (
    <section aria-labelledby="a-faire">
      <h2 id="a-faire">{`${say.due.title} (${due.length})`}</h2>
      <ul class="plain">
        {due.map(({ id, vendor, step }) => (
          <li key={id}>
            <a href={visit.href(`${inquiriesPath}/${id}#suite`)}>{vendor}</a>{' '}
            <span class="field-note">
              {say.steps[step.what]}, {say.due.since(formatDate(step.on, visit.language))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function FollowUpForm({ visit, mails }: { visit: Visit; mails: boolean }) {
  const { language } = visit
  const say = listWords[language].followUp
  return (
    <section aria-labelledby="suivi">
      <h2 id="suivi">{say.title}</h2>
      <Form action={visit.href(inquiriesPath)} hidden={{ do: 'follow-up' }}>
        <Field
          language={language}
          kind="checkbox"
          name="mails"
          value="yes"
          label={say.mails}
          help={say.help}
          checked={mails}
        />
        <Buttons language={language} label={say.save} />
      </Form>
    </section>
  )
}
