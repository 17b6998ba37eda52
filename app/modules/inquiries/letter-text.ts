import { oneLine } from '#kernel/mail.ts'
import type { Letter } from './letter-content.ts'

const longestSubject = 180

/** The subject of its mail, on one line whatever the names hold. */
export function mailSubject({ title, sender }: Letter): string {
  const [authority = ''] = sender
  return oneLine(`${authority} – ${title}`).slice(0, longestSubject)
}

/** The letter as plain text, every question in it: it can be answered by replying below each. */
export function letterText(letter: Letter): string {
  const { sender, recipient, place, facts, title, opening, about, questions, closing, signature, note } = letter
  const parts = [
    sender.join('\n'),
    recipient.join('\n'),
    place,
    `Objet\u202f: ${title}`,
    facts.map(({ label, value }) => `${label}\u202f: ${value}`).join('\n'),
    'Madame, Monsieur,',
    ...opening,
    about.items.length > 0 ? [`${about.title}\u202f:`, ...about.items.map(item => `- ${item}`)].join('\n') : '',
    questions.title.toUpperCase(),
    ...questions.items.map(({ number, question, why, references }) =>
      [
        `${number}. ${question}`,
        `Pourquoi\u202f: ${why}`,
        ...references.map(one => `Référence\u202f: ${one}`),
        'Réponse\u202f:',
      ].join('\n'),
    ),
    ...closing,
    'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
    signature.join('\n'),
    `--\n${note}`,
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}
