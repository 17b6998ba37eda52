import { plainWords } from '#kernel/texts.ts'
import type { DocumentKind } from './document.ts'

/** How the first lines of each kind of document name it. */
const titles: [DocumentKind, RegExp][] = [
  ['amendment', /^(projet d )?avenant\b/],
  ['administrative', /^(ccap|cahier des clauses administratives particulieres)\b/],
  ['technical', /^(cctp|cahier des clauses techniques particulieres|cahier des charges)\b/],
  ['contract', /^(ccp|cahier des clauses particulieres|acte d engagement|marche (public|n)\b|accord cadre)/],
  [
    'contract',
    /^(contrat|traite|convention) (de |d )?(concession|affermage|delegation|delegation de service public|regie interessee)\b/,
  ],
]
/** An act, a letter, the press: never a contract, even when it speaks of one. */
const otherAct =
  /\b(le conseil (municipal|communautaire|metropolitain|departemental|regional|syndical)|apres en avoir delibere|ayant delibere|extrait du registre des deliberations|cher client|chere cliente|madame monsieur|arrete du maire)\b/
const openingLines = 30

export interface ContractSigns {
  document: DocumentKind
  /** The line that says it; empty when none does. */
  title: string
}

/** What the document calls itself, in its first lines. */
export function readContractSigns(text: string): ContractSigns {
  const lines = text
    .slice(0, 8_000)
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(0, openingLines)
  for (const line of lines) {
    const plain = plainWords(line)
    const found = plain.length <= 160 ? titles.find(([, named]) => named.test(plain)) : undefined
    if (found) return { document: found[0], title: line.trim() }
  }
  return { document: 'other', title: '' }
}

/** 0 = no contract. A vendor’s rider that announces AI is first of all a notice: an amendment never outweighs it. */
export function contractConfidence(text: string): number {
  const { document, title } = readContractSigns(text)
  if (title === '') return 0
  const start = plainWords(text.slice(0, 20_000))
  if (otherAct.test(start)) return 0
  // Blanks of the line alone: over lines, a page of them would be read from each of its lines.
  const articles =
    text.slice(0, 100_000).match(/^[^\S\r\n\u2028\u2029]*(?:article\s+\d+|\d{1,2}(?:\.\d{1,2})?[.)]?\s+\p{Lu})/gimu)
      ?.length ?? 0
  const parties = start.match(/\b(titulaire|concessionnaire|delegataire|prestataire|fermier)\b/g)?.length ?? 0
  if (document === 'amendment') return articles >= 1 && parties >= 1 ? 0.6 : 0
  if (articles >= 3 && parties >= 3) return 0.95
  return articles >= 2 && parties >= 1 ? 0.7 : 0
}
