import { oneLine } from '#kernel/mail.ts'
import type { Answer } from './answer-content.ts'

const longestSubject = 180

/** On one line whatever the names hold. */
export function mailSubject({ title, sender }: Pick<Answer, 'title' | 'sender'>): string {
  const [authority = ''] = sender
  return oneLine(`${authority} – ${title}`).slice(0, longestSubject)
}

/** The answer as plain text, appeal included. */
export function answerText(answer: Answer): string {
  const { sender, recipient, place, title, opening, sections, recourse, signature, note } = answer
  const parts = [
    sender.join('\n'),
    recipient.join('\n'),
    place,
    `Objet\u202f: ${title}`,
    'Madame, Monsieur,',
    ...opening,
    ...sections.map((section, index) => `${index + 1}. ${section.title}\n${section.text}`),
    `${recourse.title}\n${recourse.paragraphs.join('\n')}`,
    'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    signature.join('\n'),
    `--\n${note}`,
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}
