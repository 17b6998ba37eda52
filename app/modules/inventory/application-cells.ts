import { normaliseHeader } from '#kernel/sheets.ts'

type Rule<T extends string> = [T, RegExp]

const hosting: Rule<string>[] = [
  ['vendor-outside-eu', /hors (de l )?(ue|union|europe)|etats unis|usa|\bus\b/],
  ['pooled', /syndicat|mutualise|centre de gestion|agglomeration|intercommunal|partage/],
  ['vendor-france', /france/],
  ['vendor-eu', /\bue\b|union europeenne|europe|irlande|allemagne|pays bas/],
  ['own', /interne|sur site|local|serveur|poste|on premise|datacenter|mairie|dsi|notre|chez nous|ordinateur|\bpc\b/],
  ['unknown', /saas|cloud|editeur|heberge|externe|internet|fournisseur|prestataire/],
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

/** « Toutes les directions », « tous », « transverse » */
export function meansEveryDirectorate(typed: string): boolean {
  return /^(tou(te)?s|ensemble|transvers|l ensemble)/.test(normaliseHeader(typed))
}

/** « DRH, finances / État civil » → three names. */
export function splitDirectorates(typed: string): string[] {
  return typed
    .split(/[;/\n|]| - |, (?=[A-ZÉ])/)
    .map(part => part.trim())
    .filter(Boolean)
}
