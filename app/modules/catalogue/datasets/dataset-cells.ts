import { normaliseHeader } from '#kernel/sheets.ts'
import { plainWords } from '#kernel/texts.ts'
import { formatOf, frequencyOf, licenceOf, themeOf } from '../vocabularies/recognise.ts'

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
const ownLicence: Rule[] = [['PRIVATE', /convention|fermee|proprietaire|propriete|tous droits|usage interne/]]
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
export const readLicence = (typed: string) => licenceOf(typed) ?? read(ownLicence)(typed)
export const readFrequency = (typed: string) => frequencyOf(typed) ?? read(frequencyRules)(typed)
export const readTheme = (typed: string) => themeOf(typed) ?? read(themeRules)(typed)

/** « GeoJSON », « text/csv », else the longest word that names one: « fichiers shapefile du SIG ». */
export function readFormat(typed: string): string | null {
  const words = plainWords(typed.slice(0, 200))
    .split(' ')
    .filter(word => word.length > 3)
  const longest = words.toSorted((a, b) => b.length - a.length)
  return [typed, ...longest].flatMap(text => formatOf({ text })?.code ?? [])[0] ?? null
}

/** Several values of one cell: « CSV, SHP / GeoJSON », one a line, or in SCDL's manner « CSV;SHP ». */
export function splitValues(typed: string): string[] {
  return typed
    .split(/[;,|\n]|\s\/\s|\s[-–]\s/)
    .map(part => part.trim())
    .filter(Boolean)
}
