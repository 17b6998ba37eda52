import type { Language } from '#kernel/texts.ts'

/** What is copied, typed or sent as it stands, whole; then tags; then the text between them. */
const pieces =
  /<(textarea|option|pre|code|kbd|samp|script|style)\b(?:"[^"]*"|[^">])*>[^]*?<\/\1>|<(?:"[^"]*"|[^">])*>|[^<]+/g

/**
 * A French page with the narrow no-break spaces that its typography asks for: before ; : ! ? » % €, after « and n°. Sentences
 * are written with plain spaces everywhere else, in the product and by people.
 */
export function typeset(html: string, language: Language): string {
  return language === 'fr' ? html.replace(pieces, piece => (piece.startsWith('<') ? piece : spaced(piece))) : html
}

function spaced(text: string): string {
  return text
    .replace(/ (?=[;!?»]|:(?!\S))/g, '\u202f')
    .replace(/(?<=\d) (?=[%€])/g, '\u202f')
    .replace(/(?<=«|\bn°) /g, '\u202f')
}
