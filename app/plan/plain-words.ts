import { normaliseHeader } from '#kernel/sheets.ts'

/** Case, accents and punctuation dropped; what only looks like AI or like data set apart. */
export function plainWords(text: string): string {
  return normaliseHeader(
    text
      .replace(/\bI\.\s?A\./g, 'IA')
      .replace(/\bIA[- ](DASEN|DAASEN|IPR)\b/gi, 'DASEN')
      .replace(/%/g, ' pour cent '),
  ).replace(/\bdonnees (personnelles|a caractere personnel)\b/g, 'dcp')
}
