import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { readInquiry } from '../read-inquiry.ts'
import { letterOf } from '../letter-content.ts'
import { openLetters } from '../letters.testing.ts'
import { LetterView } from './letter-view.tsx'
import { recordWords } from './record-words.ts'

const { oneLetter } = await openLetters()

test('On screen the author sees the references left out of the letter, marked as to be confirmed and never printed', async () => {
  const { lead, id } = await oneLetter()
  const { inquiry } = await readInquiry(lead, { id })
  const kept = { language: 'fr' as const, say: recordWords.fr.keptOut }
  const html = render(<LetterView letter={letterOf(lead, inquiry)} kept={kept} />)
  expect(html).toMatch(/class="note letter-kept"[^>]*><span class="tag">à confirmer<\/span> hors de la lettre[^<]*RGPD/)
  expect(html.replace(/<p class="note letter-kept"[\s\S]*?<\/p>/g, '')).not.toMatch(/à confirmer|RGPD/)
})
