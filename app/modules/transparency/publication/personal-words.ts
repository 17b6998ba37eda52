import { withoutIds } from '#kernel/ids.ts'

/** What in a text may point to one person, so that it is not shown to the public by mistake. */
export interface PersonalWords {
  kind: 'email' | 'mobile'
  found: string
}

// Words that begin the address of a service, not of somebody.
const functions =
  /^(?:accueil|administration|agriculture|aide|assistance|bibliotheque|cabinet|ccas|centre|collectivite|communication|contact|courrier|creche|crues|culture|direction|documentation|donnees|dpd|dpo|dsi|dgs|ecole|eau|enfance|environnement|etat|finances|guichet|habitat|ia|info|informatique|infos|jeunesse|logement|mairie|marches|mediation|numerique|participation|petite|pole|population|presse|proprete|protection|relation|relations|rgpd|rh|scolaire|secretariat|securite|service|services|sport|sports|social|solidarite|tourisme|transparence|urbanisme|usagers|ville|voirie)/

/** Nominative e-mail addresses (`prenom.nom@`, `p.nom@`, `nom-prenom@`) and mobile phones, as written in a text. */
export function personalWordsIn(text: string): PersonalWords[] {
  const emails = [...text.matchAll(/([a-z0-9._%+-]+)@[a-z0-9.-]+\.[a-z]{2,}/gi)]
    .filter(([, local = '']) => isNominative(local.toLowerCase()))
    .map(([found]) => ({ kind: 'email' as const, found }))
  const mobiles = [
    ...withoutIds(text).matchAll(/(?<!\d)(?:\+33[\s.]?|0033[\s.]?|0)[67](?:[\s.-]?\d{2}){4}(?!\d)/g),
  ].map(([found]) => ({ kind: 'mobile' as const, found }))
  return [...emails, ...mobiles]
}

function isNominative(local: string): boolean {
  if (functions.test(local)) return false
  return /^[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)*\d*$/.test(local) || /^[a-z]{3,}-[a-z]{3,}$/.test(local)
}

// Words by which a function is named.
const roles =
  /(?<!\p{L})(?:adjoint|agent|cabinet|charg|chef|commission|coord|délégu|direct|dpo|dpd|dsi|dg[as]|rssi|élu|gestionnaire|maire|mission|pôle|présiden|référent|responsable|secrét|service|unité)/iu

/** « Jeanne Martin », « M. Roux »: what a field made for a function must not hold. Two to four capitalised words, no function. */
export function looksLikeName(words: string): boolean {
  const said = words.trim()
  if (/^(?:M|Mme|Mlle|Mr|MM)\b\.?\s+\p{Lu}/u.test(said)) return true
  return !roles.test(said) && /^\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,3}$/u.test(said)
}

/** An address of a function at the same place: « marie.durand@ville.fr » → « accueil@ville.fr ». */
export function functionalAddress(email: string): string {
  return `accueil@${email.split('@')[1] ?? ''}`
}
