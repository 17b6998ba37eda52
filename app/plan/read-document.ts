import { normaliseHeader, parseFrenchDate } from '#kernel/sheets.ts'
import type { DocumentKind } from './criteria.ts'

export interface DocumentSigns {
  kind: DocumentKind
  title: string
  /** Civil date of the act itself, not of those it cites; null when the text does not say. */
  dated: string | null
  who: string
}

/** What a title or a first page says; the order settles a text that cites another act. Plain = lower case without accents. */
const kinds: [DocumentKind, RegExp][] = [
  ['emargement', /feuille d.?emargement|liste d.?emargement|feuille de presence/],
  ['proces-verbal', /proces.?verbal|compte.?rendu de (la )?(seance|reunion)/],
  [
    'deliberation',
    /\bdeliberation\b|le conseil (municipal|communautaire|departemental|metropolitain|syndical)[^.]{0,60}delibere|extrait du registre des deliberations/,
  ],
  [
    'arrete',
    /\barrete (n|du|portant|municipal|de delegation)|\b(le|la) (maire|president|presidente)[^.]{0,200}\barrete\b/,
  ],
  ['plan-de-formation', /plan (pluriannuel )?de formation/],
  ['charte', /\bcharte\b/],
  ['registre-rgpd', /registre (des (activites de )?traitements|rgpd)/],
  ['convention', /\bconvention\b|accord de partenariat/],
  ['organigramme', /organigramme/],
  ['rapport', /\brapport\b|\bbilan\b|\benquete\b|\bnote\b/],
]

const bodies: [RegExp, string][] = [
  [/comite social territorial|\bcst\b/, 'Comité social territorial'],
  [/conseil communautaire/, 'Conseil communautaire'],
  [/conseil municipal/, 'Conseil municipal'],
  [/conseil metropolitain/, 'Conseil métropolitain'],
  [/conseil departemental/, 'Conseil départemental'],
  [/comite syndical/, 'Comité syndical'],
  [/bureau communautaire/, 'Bureau communautaire'],
  [/\bmaire\b/, 'Maire'],
  [/\bpresidente?\b/, 'Présidence'],
  [/ressources humaines|\bdrh\b/, 'Direction des ressources humaines'],
  [/delegue.? a la protection des donnees|\bdpo\b/, 'Délégué à la protection des données'],
]

/** Accents and case dropped, apostrophes kept as ' so that clues written both ways are found. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
}

/** Reads the five fields of a dated fact from a document's text; null when it looks like no act we know. */
export function readDocument(text: string, fileName: string): DocumentSigns | null {
  const head = plainText(text.slice(0, 1_500))
  const name = plainText(fileName.replace(/[-_.]/g, ' '))
  const kind = (kinds.find(([, pattern]) => pattern.test(head.slice(0, 400))) ??
    kinds.find(([, pattern]) => pattern.test(name)) ??
    kinds.find(([, pattern]) => pattern.test(head)))?.[0]
  if (!kind) return null
  const plain = plainText(text)
  return {
    kind,
    title: titleOf(text, fileName),
    dated: dateOf(text, fileName),
    who:
      bodies.find(([pattern]) => pattern.test(head))?.[1] ?? bodies.find(([pattern]) => pattern.test(plain))?.[1] ?? '',
  }
}

function titleOf(text: string, fileName: string): string {
  const subject = /(?:^|\n)\s*objet\s*:?\s*(.{8,180})/i.exec(text)?.[1]
  const first = text
    .split('\n')
    .map(line => line.trim())
    .find(line => line.length >= 8 && line.length <= 180 && /\p{L}{4}/u.test(line))
  return (subject ?? first ?? fileName).replace(/\s+/g, ' ').trim().slice(0, 200)
}

const written = String.raw`(\d{1,2}(?:er)?\s+\p{L}{3,9}\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})`
/** Where an act says its own date, the surest way of saying it first. */
const ownDate = [
  String.raw`(?:séance|réunion|session)\s+(?:\p{L}+\s+){0,4}?(?:du|le)\s+(?:\p{L}+di\s+|dimanche\s+)?${written}`,
  String.raw`(?:^|\n)\s*(?:date|fait|adopt\p{L}+|sign\p{L}+|arrêt\p{L}+|établi\p{L}*|mis à jour|version)[^\n]{0,40}?(?:le|du|au|:)\s*${written}`,
  String.raw`(?:à|,)\s+\p{L}[\p{L}’' -]{2,40},?\s+le\s+${written}`,
  String.raw`(?:^|\n)[^\n]{0,60}\b(?:du|le)\s+(?:\p{L}+di\s+)?${written}`,
  written,
].map(source => new RegExp(source, 'iu'))

function dateOf(text: string, fileName: string): string | null {
  const inName = parseFrenchDate(/\d{4}-\d{2}-\d{2}/.exec(fileName)?.[0] ?? '')
  if (inName) return inName
  const flat = text.replace(/[\u00a0\u202f]/g, ' ')
  for (const pattern of ownDate) {
    const date = parseFrenchDate(pattern.exec(flat)?.[1]?.replace(/\s+/g, ' ') ?? '')
    if (date) return date
  }
  return null
}

/** The header words of a GDPR register kept as a sheet. */
export function looksLikeGdprRegister(headers: readonly string[]): boolean {
  const words = headers.map(normaliseHeader)
  const signs = [
    'finalite',
    'base legale',
    'categories de donnees',
    'duree de conservation',
    'destinataires',
    'traitement',
    'sous traitant',
    'personnes concernees',
  ]
  return signs.filter(sign => words.some(word => word.includes(sign))).length >= 3
}
