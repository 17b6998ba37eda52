import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { openDocument, pdfFile } from '../../intake/reading/test-files.ts'

/** A whole contract of our own, a paragraph a line: contents, titles, clauses, refusals, the derogations at its end. */
export const software: readonly string[] = [
  'CAHIER DES CLAUSES PARTICULIÈRES',
  'Sommaire',
  'Article 1 – Objet ........ 2',
  'Article 2 – Pièces du marché ........ 2',
  'Article 5 – Droit d’audit du titulaire ........ 4',
  'Article 1 – Objet',
  'Le marché porte sur un progiciel de gestion des inscriptions. M. le directeur des systèmes d’information en suit l’exécution.',
  'Article 2 – Pièces du marché',
  'Le marché est soumis au CCAG-TIC approuvé par l’arrêté du 30 mars 2021.',
  'Article 3 – Données',
  '3.1. Les données saisies demeurent la propriété de la commune, cf. art. 43 à 46. Le titulaire les remet dans un format ouvert.',
  '3.2. Le titulaire remet :',
  '- les métadonnées de chaque jeu ;',
  '- un export complet, chaque mois.',
  '3.3. Le titulaire ne fournit pas :',
  '- d’accès par API ;',
  '- de versement aux archives publiques.',
  'Article 4 – Sortie',
  'À la fin du marché, le plan de réversibilité est exécuté en trois mois.',
  'Article 5 – Droit d’audit du titulaire',
  'Le présent contrat ne prévoit aucun audit du titulaire.',
  'Article 6 – Dérogations au CCAG',
  'L’article 3.1 déroge à l’article 5.2 du CCAG-TIC.',
]

export async function docxOf(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map(text =>
    text.startsWith('Article') ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph(text),
  )
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

export function odtOf(lines: readonly string[]): Uint8Array {
  return openDocument('text', lines.map(line => `<text:p>${line}</text:p>`).join(''))
}

/** Characters of Windows-1252 that stand elsewhere than in Unicode. */
const windows = new Map([
  ['’', '\x92'],
  ['–', '\x96'],
  ['œ', '\x9c'],
])

/** A PDF whose lines end at the width of the page; an empty page has no text, as a scanner makes it. */
export function pdfOf(pages: readonly (readonly string[])[], trailer = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  const kids: string[] = []
  for (const lines of pages) {
    const shown = lines.map(line => `(${[...line].map(one => windows.get(one) ?? one).join('')}) Tj T*`).join('\n')
    const stream = lines.length > 0 ? `BT /F1 11 Tf 14 TL 60 780 Td\n${shown}\nET` : ''
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  return pdfFile(objects, trailer)
}

/** Lines no longer than a page is wide. */
export function wrap(line: string, width = 80): string[] {
  const lines: string[] = []
  let rest = line
  while (rest.length > width) {
    const end = rest.lastIndexOf(' ', width)
    lines.push(rest.slice(0, end))
    rest = rest.slice(end + 1)
  }
  return [...lines, rest]
}
