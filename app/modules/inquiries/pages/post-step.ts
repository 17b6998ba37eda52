import { NotFound } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { undoOf } from '#records/pages/paths.ts'
import { mailInquiry } from '../mail-inquiry.ts'
import { markSent } from '../mark-sent.ts'
import { recordNoAnswer } from '../record-no-answer.ts'
import { remindVendor } from '../remind-vendor.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

/** One of the forms that make a letter go forward; says what was done, and where it may be taken back. */
export async function postStep(
  { scope, typed, language }: Visit,
  id: string,
  step: string,
): Promise<{ flash: string; undo?: string }> {
  const say = recordWords[language]
  const sent_on = one(typed.sent_on)
  const day = sent_on ? { sent_on } : {}
  switch (step) {
    case 'mail':
      await mailInquiry(scope, { id })
      return { flash: say.send.mailed }
    case 'sent': {
      const { operation_id } = await markSent(scope, { ids: [id], ...day })
      return { flash: say.send.marked, undo: undoOf(operation_id, `${inquiriesPath}/${id}`) }
    }
    case 'remind-mail':
      await remindVendor(scope, { id, how: 'mail' })
      return { flash: say.remind.mailed }
    case 'remind-self':
      await remindVendor(scope, { id, how: 'self', ...day })
      return { flash: say.remind.marked }
    case 'no-answer':
      await recordNoAnswer(scope, { id })
      return { flash: say.silence.done }
    default:
      throw new NotFound('kernel.not-found')
  }
}
