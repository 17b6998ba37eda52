import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { paths } from '#plan/pages/paths.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import type { Dated } from '../../dates.ts'
import { remindersPath } from '../../paths.ts'
import { listDates } from '../list-dates.ts'
import { readFollowUp } from '../read-follow-up.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { reminderWords } from './words.ts'

/** What comes, what was missed, and who is told of it by mail. */
export const remindersPage = page({
  path: remindersPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const say = reminderWords[language]
    const now = today(scope)
    const dates = (await listDates(scope, {})).filter(({ done }) => !done)
    const [late, next] = [dates.filter(({ on }) => on < now), dates.filter(({ on }) => on >= now)]
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {dates.length === 0 && <p>{say.none}</p>}
        <Dates visit={visit} title={say.late} dates={late} late />
        <Dates visit={visit} title={say.next} dates={next} />
        {can(scope, setFollowUp) && (await mailForm(visit))}
        <p class="note">
          {say.calendar} <a href={visit.href(paths.calendarLinks)}>{say.toCalendar}</a>
        </p>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const mails = one(visit.typed.mails) === 'yes'
    await setFollowUp(visit.scope, { mails, recipients: answersOf(visit).lines('recipients') })
    const say = reminderWords[visit.language]
    return { redirect: visit.href(remindersPath), flash: mails ? say.on : say.off }
  },
})

type DatesProps = { visit: Visit; title: string; dates: readonly Dated[]; late?: boolean }

function Dates({ visit: { language, href }, title, dates, late = false }: DatesProps) {
  if (dates.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain ties">
        {dates.map(({ id, on, title: what, path }) => (
          <li key={id}>
            <span class={late ? 'overdue' : undefined}>{formatDate(on, language)}</span> <a href={href(path)}>{what}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function mailForm(visit: Visit) {
  const { scope, language, href } = visit
  const say = reminderWords[language]
  const { mails, recipients } = await readFollowUp(scope, {})
  const typed = one(visit.typed.sent) !== undefined
  return (
    <section id="courriel">
      <h2>{say.mailTitle}</h2>
      <p>{say.mailLead}</p>
      <Form action={href(remindersPath)} hidden={{ sent: 'yes' }}>
        <Field
          language={language}
          kind="checkbox"
          name="mails"
          value="yes"
          label={say.fields.mails}
          checked={typed ? one(visit.typed.mails) === 'yes' : mails}
        />
        <Field
          language={language}
          kind="textarea"
          rows={3}
          name="recipients"
          label={say.fields.recipients}
          help={say.oneALine}
          example="donnees@val-de-brume.example"
          value={shownIn(visit, { recipients: recipients.join('\n') }).text('recipients')}
          error={visit.problem('recipients')}
        />
        <Buttons language={language} label={say.save} />
      </Form>
    </section>
  )
}
