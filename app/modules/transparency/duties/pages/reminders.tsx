import { one, page } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readFollowUp } from '../read-follow-up.ts'
import { setFollowUp } from '../set-follow-up.ts'
import { dutyWords } from '../words.ts'
import { dutiesPath, remindersPath } from './paths.ts'
import { reminderWords } from './reminder-words.ts'

export const remindersPage = page({
  path: remindersPath,
  needs: 'transparency.validate',
  async get(visit) {
    const { scope, language, href } = visit
    const [say, { fields }] = [reminderWords[language], dutyWords[language]]
    const { mails, recipients } = await readFollowUp(scope, {})
    const typed = one(visit.typed.sent) !== undefined
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={href(remindersPath)} hidden={{ sent: 'yes' }}>
          <Field
            language={language}
            kind="checkbox"
            name="mails"
            value="yes"
            label={fields.mails}
            checked={typed ? one(visit.typed.mails) === 'yes' : mails}
          />
          <Field
            language={language}
            kind="textarea"
            rows={4}
            name="recipients"
            label={fields.recipients}
            help={say.oneALine}
            example="dpo@val-de-brume.example"
            value={shownIn(visit, { recipients: recipients.join('\n') }).text('recipients')}
            error={visit.problem('recipients')}
          />
          <Buttons language={language} label={say.save} cancelHref={href(dutiesPath)} />
        </Form>
        <p class="note">{say.calendar}</p>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const mails = one(visit.typed.mails) === 'yes'
    await setFollowUp(visit.scope, { mails, recipients: answersOf(visit).lines('recipients') })
    const say = reminderWords[visit.language]
    return { redirect: dutiesPath, flash: mails ? say.on : say.off }
  },
})
