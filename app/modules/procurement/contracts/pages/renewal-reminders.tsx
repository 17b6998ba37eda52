import { one, page } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readFollowUp } from '../read-follow-up.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { remindersPath, renewalsPath } from './paths.ts'
import { renewalWords } from './renewal-words.ts'

export const renewalRemindersPage = page({
  path: remindersPath,
  needs: 'procurement.edit',
  async get(visit) {
    const { scope, language, href } = visit
    const say = renewalWords[language]
    const { mails, recipients } = await readFollowUp(scope, {})
    const typed = one(visit.typed.sent) !== undefined
    const body = (
      <>
        <h1>{say.reminders}</h1>
        <p class="lead">{say.remindersLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={href(remindersPath)} hidden={{ sent: 'yes' }}>
          <Field
            language={language}
            kind="checkbox"
            name="mails"
            value="yes"
            label={say.mails}
            checked={typed ? one(visit.typed.mails) === 'yes' : mails}
          />
          <Field
            language={language}
            kind="textarea"
            rows={4}
            name="recipients"
            label={say.recipients}
            help={say.oneALine}
            example="commande-publique@val-de-brume.example"
            value={shownIn(visit, { recipients: recipients.join('\n') }).text('recipients')}
            error={visit.problem('recipients')}
          />
          <Buttons language={language} label={say.save} cancelHref={href(renewalsPath)} />
        </Form>
        <p class="note">{say.calendar}</p>
      </>
    )
    return { title: say.reminders, body }
  },
  async post(visit) {
    const mails = one(visit.typed.mails) === 'yes'
    await setFollowUp(visit.scope, { mails, recipients: answersOf(visit).lines('recipients') })
    const say = renewalWords[visit.language]
    return { redirect: visit.href(renewalsPath), flash: mails ? say.on : say.off }
  },
})
