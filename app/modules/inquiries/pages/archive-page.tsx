import { one, page } from '#kernel/page.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { archiveInquiry } from '../archive-inquiry.ts'
import { readInquiry } from '../read-inquiry.ts'
import { restoreInquiry } from '../restore-inquiry.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

export const archiveInquiryPage = page({
  path: `${inquiriesPath}/:id/retirer`,
  needs: 'inquiries.write',
  async get(visit) {
    const { language } = visit
    const say = recordWords[language].archiving
    const { inquiry } = await readInquiry(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
    const title = say.title(inquiry.vendor)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.text}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/retirer`}>
          <Field
            language={language}
            kind="text"
            name="reason"
            label={say.reason}
            example={say.example}
            value={one(visit.typed.reason)}
            error={visit.problem('reason')}
            required
          />
          <Buttons language={language} label={say.action} danger cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'reason')
    const id = visit.params.id ?? ''
    await archiveInquiry(visit.scope, { id, reason: one(visit.typed.reason) ?? '' })
    const flash = recordWords[visit.language].archiving.done
    return { redirect: visit.href(inquiriesPath), flash, undo: `${inquiriesPath}/${id}/remettre` }
  },
})

export const restoreInquiryPage = page({
  path: `${inquiriesPath}/:id/remettre`,
  needs: 'inquiries.write',
  async post(visit) {
    const id = visit.params.id ?? ''
    await restoreInquiry(visit.scope, { id })
    return { redirect: visit.href(`${inquiriesPath}/${id}`), flash: recordWords[visit.language].archiving.restored }
  },
})
