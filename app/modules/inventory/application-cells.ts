import { normaliseHeader, parseCount } from '#kernel/sheets.ts'

type Rule<T extends string> = [T, RegExp]

const hosting: Rule<string>[] = [
  ['vendor-outside-eu', /hors (de )?(l )?(ue|union|europe)|etats unis|usa|\bus\b/],
  ['pooled', /syndicat|mutualise|centre de gestion|agglomeration|intercommunal|\bcdg\b|\bepci\b/],
  ['own', /\binternes?\b|sur site|\blocal|on premise|\bmairie|\bdsi\b|chez nous|nos (locaux|serveurs)/],
  ['vendor-france', /france/],
  ['vendor-eu', /\bue\b|union europeenne|europe|irlande|allemagne|pays bas/],
  // Online or at a third party's, country unsaid: said before « serveur », which third parties have too.
  ['unknown', /saas|cloud|editeur|heberg|externe|internet|en ligne|fournisseur|prestataire|\betat\b|ministere|tiers/],
  ['own', /serveur|poste|datacenter|notre|ordinateur|tablette|disque|reseau|clef? usb|bureau|\bpc\b/],
]

const criticality: Rule<string>[] = [
  ['vital', /vital|critique|tres haut|tres fort|^(4|5)$/],
  ['important', /important|haut|fort|eleve|^3$/],
  ['ordinary', /ordinaire|moyen|faible|bas|normal|standard|^(1|2)$/],
]

const personal: Rule<string>[] = [
  ['none', /^(non|aucune?|sans|0|n)\b/],
  ['sensitive', /sensible|sante|social|mineur|biometr/],
  ['ordinary', /oui|ordinaire|identite|contact|^(o|x|1)$/],
]

export const readHosting = read(hosting)
export const readCriticality = read(criticality)
export const readPersonalData = read(personal)

/** The closest of our words for what people wrote; null when nothing fits, and the preview says so. */
function read<T extends string>(rules: Rule<T>[]): (typed: string) => T | null {
  return typed => {
    const plain = normaliseHeader(typed)
    return rules.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
  }
}

/** « Ne sait pas », « je ne sais pas », « à voir »: an empty cell with manners. */
export function meansUnknown(typed: string): boolean {
  return /^((je |on |nous )?(ne )?(sait|sais|savons) pas|a voir|a verifier)$/.test(normaliseHeader(typed))
}

/** How many people, and the words when they say more than a number: « Accueil des piscines (12) ». */
export function readUsers(typed: string): { users: number | null; words: string | null } {
  const count = parseCount(typed)
  const inside = /\((?:environ )?(\d{1,6})(?: \p{L}+)?\)$/u.exec(typed)?.[1]
  if (count !== null) return { users: count, words: null }
  if (inside !== undefined) return { users: Number(inside), words: typed }
  // Without a figure, or with a figure among words, it is a description; « 10 à 20 » or « 30 % » is a misread number.
  return { users: null, words: /^\p{L}{2,}/u.test(typed) && !/^environ/i.test(typed) ? typed : null }
}

/** « Toutes les directions », « tous », « transverse » */
export function meansEveryDirectorate(typed: string): boolean {
  return /^(tou(te)?s|ensemble|transvers|l ensemble)/.test(normaliseHeader(typed))
}

/** « DRH, Finances / État civil » → three names; « Culture - médiathèques » is one service. */
export function splitDirectorates(typed: string): string[] {
  return typed
    .split(/[;/\n|]|, (?=[A-ZÉ])/)
    .map(part => part.trim())
    .filter(Boolean)
}
