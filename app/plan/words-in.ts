/** Accents, case and kinds of apostrophe do not count when people search. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ]/g, "'")
}

/** Whether the texts together hold every word typed; nothing typed is held by everything. */
export function holdsWords(typed: string, ...texts: string[]): boolean {
  const text = foldWords(texts.join(' '))
  return foldWords(typed)
    .split(/\s+/)
    .every(word => text.includes(word))
}
