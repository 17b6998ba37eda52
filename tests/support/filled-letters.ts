import type { Scope } from '#kernel/scope.ts'
import { listVendors } from '#modules/inquiries/list-vendors.ts'
import { markSent } from '#modules/inquiries/mark-sent.ts'
import { recordAnswers } from '#modules/inquiries/record-answers.ts'
import { remindVendor } from '#modules/inquiries/remind-vendor.ts'
import { setFollowUp } from '#modules/inquiries/set-follow-up.ts'
import { writeInquiries } from '#modules/inquiries/write-inquiries.ts'
import { answerRequest } from '#modules/requests/answer-request.ts'
import { askDirectorates } from '#modules/requests/ask-directorates.ts'
import { prepareNotes } from '#modules/requests/prepare-notes.ts'

/** A letter to a vendor with its reminder and an answer, and a request that its directorate began to answer. */
export async function fillLetters(admin: Scope, agent: Scope, marker: string, directorate_id: string): Promise<void> {
  const { vendors } = await listVendors(admin, {})
  const { ids } = await writeInquiries(admin, {
    questionnaire: 'imposed-ai',
    vendors: vendors.map(({ id }) => ({ vendor_id: id, recipient: marker })),
    signatory: marker,
    follower: marker,
  })
  await markSent(admin, { ids })
  const [id = ''] = ids
  await remindVendor(admin, { id, how: 'self' })
  await recordAnswers(admin, { id, answers: [{ question: 'data', outcome: 'answered', content: marker }] })
  await setFollowUp(admin, { mails: true })
  const directorates = [{ directorate_id, contact_name: marker, contact_email: 'zibeline@ville.example' }]
  const asked = await askDirectorates(admin, { answer_by: '2026-12-07', directorates })
  const [note] = await prepareNotes(admin, { ids: asked.ids, origin: 'http://localhost' })
  const token = note?.link.split('/').at(-1) ?? ''
  await answerRequest(agent, { token, send: true, lines: [{ place: 0, presence: 'no-ai' }], remark: marker })
}
