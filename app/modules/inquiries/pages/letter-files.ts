import { NotFound } from '#kernel/errors.ts'
import { mediaTypes, page, type PageResult, type Visit } from '#kernel/page.ts'
import { makeLetter } from '../letter.ts'
import { letterOf, nextReminder, reminderOf, type Letter } from '../letter-content.ts'
import { listInquiries, type ListedInquiry } from '../list-inquiries.ts'
import type { Inquiry } from '../load.ts'
import { readInquiry } from '../read-inquiry.ts'
import { readReplyFile } from '../read-reply-file.ts'
import { letterName, zipLetters } from '../zip-letters.ts'
import { inquiriesPath, lettersPath } from './paths.ts'
import { listWords } from './words.ts'

/** One letter, or a reminder of it, as a document to sign. */
export const letterFilePage = page({
  path: `${inquiriesPath}/:id/lettre/docx`,
  needs: 'inquiries.read',
  async get(visit) {
    const { inquiry } = await readInquiry(visit.scope, { id: visit.params.id ?? '' })
    const { letter, rank } = letterAsked(visit, inquiry)
    return { download: await makeLetter(letter), type: mediaTypes.docx, name: letterName(inquiry, rank) }
  },
})

/** Every letter still to be sent, in one file. */
export const lettersFilePage = page({
  path: lettersPath,
  needs: 'inquiries.read',
  get: visit => lettersAsZip(visit, ({ state }) => state === 'to-send'),
})

/** What a vendor sent back, as it came. */
export const replyFilePage = page({
  path: `${inquiriesPath}/:id/reponse`,
  needs: 'inquiries.read',
  async get({ scope, params, query }) {
    const answer = query.get('question') ?? undefined
    const file = await readReplyFile(scope, { id: params.id ?? '', answer })
    return { download: file.content, type: file.type, name: file.name }
  },
})

export async function lettersAsZip(visit: Visit, wanted: (one: ListedInquiry) => boolean): Promise<PageResult> {
  const chosen = (await listInquiries(visit.scope, {})).filter(wanted)
  if (chosen.length === 0)
    return { redirect: visit.href(inquiriesPath), flash: listWords[visit.language].nothingToSend }
  const name = `lettres-editeurs-${visit.scope.tenant.slug}.zip`
  return { download: await zipLetters(visit.scope, chosen), type: 'application/zip', name }
}

/** The letter itself; with `?relance=1`, that reminder as it left, or as it would leave today. */
export function letterAsked(visit: Visit, inquiry: Inquiry): { letter: Letter; rank: number } {
  const rank = Number(visit.query.get('relance') ?? 0)
  if (rank !== 1 && rank !== 2) return { letter: letterOf(visit.scope, inquiry), rank: 0 }
  const left = inquiry.reminders.find(reminder => reminder.rank === rank)
  if (left) return { letter: reminderOf(visit.scope, inquiry, left), rank }
  if (!inquiry.sent_on || rank !== inquiry.reminded + 1) throw new NotFound('kernel.not-found')
  return { letter: nextReminder(visit.scope, inquiry), rank }
}
