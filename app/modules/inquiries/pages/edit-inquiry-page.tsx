import { page } from '#kernel/page.ts'
import { answersOf, fieldsOf, problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { editInquiry } from '../edit-inquiry.ts'
import { readInquiry } from '../read-inquiry.ts'
import { FollowerFields, LetterFields, typedLetter, VendorAddressField } from './letter-fields.tsx'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

/** The blanks of a letter, before it leaves; afterwards who follows it and where reminders go. */
export const editInquiryPage = page({
  path: `${inquiriesPath}/:id/modifier`,
  needs: 'inquiries.write',
  async get(visit) {
    const { language } = visit
    const say = recordWords[language]
    const { inquiry } = await readInquiry(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
    const recipient = fieldsOf(visit, say.fields, inquiry)('recipient')
    const body = (
      <>
        <h1>{say.editTitle}</h1>
        <p class="lead">{inquiry.vendor}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          {!inquiry.sent_on && (
            <Field {...recipient} kind="textarea" rows={3} help={say.help.recipient} maxLength={400} />
          )}
          <VendorAddressField visit={visit} recorded={inquiry} />
          {inquiry.sent_on ? (
            <FollowerFields visit={visit} recorded={inquiry} />
          ) : (
            <LetterFields visit={visit} recorded={inquiry} />
          )}
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title: `${say.editTitle} – ${inquiry.vendor}`, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { text } = answersOf(visit)
    const { inquiry } = await readInquiry(visit.scope, { id })
    const { follower, follower_email, ...letter } = typedLetter(visit)
    await editInquiry(visit.scope, {
      id,
      vendor_email: text('vendor_email'),
      follower,
      follower_email,
      ...(inquiry.sent_on ? {} : { ...letter, recipient: text('recipient') }),
    })
    return { redirect: visit.href(`${inquiriesPath}/${id}`), flash: recordWords[visit.language].saved }
  },
})
