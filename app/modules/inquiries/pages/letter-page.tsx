import { page } from '#kernel/page.ts'
import { readInquiry } from '../read-inquiry.ts'
import { letterAsked } from './letter-files.ts'
import { LetterView } from './letter-view.tsx'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

/** The letter before it leaves, or a reminder of it: read here, taken away as a document. */
export const letterPage = page({
  path: `${inquiriesPath}/:id/lettre`,
  needs: 'inquiries.read',
  async get(visit) {
    const { language, params } = visit
    const say = recordWords[language]
    const { inquiry } = await readInquiry(visit.scope, { id: params.id ?? '' })
    const { letter, rank } = letterAsked(visit, inquiry)
    const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
    const title = rank > 0 ? say.reminderTitle(inquiry.vendor, rank) : say.letterTitle(inquiry.vendor)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.letterLead}</p>
        <p class="row">
          <a class="button" href={`${here}/lettre/docx${rank > 0 ? `?relance=${rank}` : ''}`} download>
            {rank > 0 ? say.docxReminder : say.docx}
          </a>
          <a href={here}>{inquiry.vendor}</a>
        </p>
        <LetterView letter={letter} kept={{ language, say: say.keptOut }} />
      </>
    )
    return { title, body }
  },
})
