import { normaliseHeader } from '#kernel/sheets.ts'
import { formats, frequencies, licences, recogniseTerm, themes } from './vocabularies.ts'

type Rule = [code: string, words: RegExp]

const familyRules: Rule[] = [
  ['gis', /\bsig\b|geographi|carto|geomati|spatial|couche/],
  ['open-data', /ouverte?s?\b|open ?data|publi/],
  ['business', /metier|interne|business|application|logiciel|administrati/],
]
const accessRules: Rule[] = [
  ['restricted', /restreint|condition|convention|sur demande|partenaire|limite/],
  ['internal', /intern|confidentiel|prive|non diffus|^non\b|agents|ferme/],
  ['open', /ouvert|public|open|libre|^oui\b|grand public/],
]
const personalRules: Rule[] = [
  ['none', /^(non|aucune?|sans|0|n)\b/],
  ['sensitive', /sensible|sante|mineur|social|biometr/],
  ['professional', /professionnel/],
  ['personal', /oui|identite|contact|personnel|^(o|x|1)$/],
]
const frequencyRules: Rule[] = [
  ['CONT', /temps reel|continu|permanent|fil de l eau/],
  ['DAILY', /quotidien|journalier|jour\b|daily/],
  ['WEEKLY', /hebdo|semaine\b|weekly/],
  ['MONTHLY', /mensuel|mois\b|monthly/],
  ['QUARTERLY', /trimestr|quarterly/],
  ['ANNUAL_2', /semestr|deux fois par an/],
  ['BIENNIAL', /bisannuel|biennal|deux ans/],
  ['TRIENNIAL', /triennal|trois ans/],
  ['QUINQUENNIAL', /quinquennal|cinq ans/],
  ['ANNUAL', /annuel|\ban\b|annee|annual|yearly/],
  ['NEVER', /jamais|aucune|ponctuel|une fois|fige|never/],
  ['IRREG', /irreg|variable|occasion|selon|au besoin|besoin/],
]
const themeRules: Rule[] = [
  ['AGRI', /agri|foret|alimenta|peche/],
  ['TRAN', /transport|mobilit|deplacement|voirie|stationnement|circulation/],
  ['ENER', /energ|eclairage/],
  ['HEAL', /sante|hygiene/],
  ['EDUC', /educ|ecole|scola|cultur|sport|enfance|jeunesse|patrimoine|loisir|tourisme/],
  ['ENVI', /environ|biodiv|eau|dechet|climat|arbre|risque/],
  ['JUST', /justice|securite|police/],
  ['REGI', /urban|logement|amenag|territoire|ville|habitat|foncier|cadastr|adresse/],
  ['SOCI', /population|social|societe|demograph|etat civil|solidar/],
  ['ECON', /econom|finance|budget|emploi|commerce|subvention|marche|achat/],
  ['TECH', /numeri|technolog|science|informati/],
  ['GOVE', /administ|gouvern|citoyen|election|deliberation|institution|vie publique|ressources humaines/],
]

const read = (rules: readonly Rule[]) => (typed: string) => {
  const plain = normaliseHeader(typed)
  return rules.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The closest of our codes for what people wrote; null when nothing fits, and the preview says so. */
export const readFamily = read(familyRules)
export const readAccess = read(accessRules)
export const readPersonal = read(personalRules)
export const readLicence = (typed: string) => recogniseTerm(licences, typed)
export const readFormat = (typed: string) => recogniseTerm(formats, typed)

/** « Annuelle », « ANNUAL », « http://publications.europa.eu/…/frequency/ANNUAL », « tous les mois » */
export function readFrequency(typed: string): string | null {
  const last = typed.split('/').at(-1) ?? typed
  return recogniseTerm(frequencies, last) ?? read(frequencyRules)(typed)
}

export function readTheme(typed: string): string | null {
  return recogniseTerm(themes, typed.split('/').at(-1) ?? typed) ?? read(themeRules)(typed)
}

/** Several values of one cell: « CSV, SHP / GeoJSON », one a line, or in SCDL's manner « CSV;SHP ». */
export function splitValues(typed: string): string[] {
  return typed
    .split(/[;,|\n]|\s\/\s|\s[-–]\s/)
    .map(part => part.trim())
    .filter(Boolean)
}
