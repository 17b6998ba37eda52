import { wordsOf } from './words.ts'

/** What a line is: the start of a clause, the title of one, a line of a table of contents, an item of a list. */
export type LineKind = 'text' | 'heading' | 'contents' | 'item'

const numbering =
  /^(?:(?:article|art\.|chapitre|titre|section|annexe|partie|lot)\s+(?:n°\s*)?(?:\d+|[ivxlc]+|premier|[a-z])\b|\d{1,2}(?:\.\d{1,2}){0,4}[.)]?(?=\s)|[IVXLC]{1,5}(?:\.\d+)*[.)](?=\s)|[A-Z][.)](?=\s)|§\s*\d+)(?:er)?[\s.:)–—-]*/iu
const bullet = /^(?:[-–—•▪●◦*·o]|[a-z]\)|\(?[a-z\d]{1,2}\)|\d{1,2}°)\s+/u
const leader = /(?:\.\s?){4,}\s*\d{0,4}$|…{2,}\s*\d{0,4}$|_{4,}\s*\d{0,4}$/u
const pageAtEnd = /(?:\s{3,}|\t)\d{1,4}$/u

/** Verbs that a clause has and a title has not; « ne » is enough of one. */
const verbs = new Set(
  (
    'est sont sera seront etait doit doivent devra devront peut peuvent pourra pourront a ont aura auront ne n s se fait font fera feront ' +
    'remet remettent remettra transmet transmettent transmettra fournit fournissent fournira livre livrent livrera assure assurent assurera ' +
    'garantit garantissent garantira reste restent demeure demeurent conserve conservent conservera tient tiennent tiendra met mettent mettra ' +
    'permet permettent prend prennent prendra informe informent informera declare declarent declarera signale signalera etablit etablissent etablira ' +
    'publie publient publiera applique appliquent appliquera respecte respectent respectera comporte comprend contient prevoit indique precise decrit ' +
    'documente documentera cede cedent heberge hebergent hebergera restitue restituera detruit detruira notifie notifiera designe participe accepte autorise interdit ' +
    'dispose disposent appartient appartiennent donne donnent donnera supporte communique communiquera traite traitent utilise utilisent soumet justifie expose ' +
    'entend entendent constitue constituent encourt verse versera propose mesure corrige corrigera actualise aide explique'
  ).split(' '),
)

/** Neither a title nor a line of contents is longer. */
const longestTitle = 400

/** Whether a whole line is only a title: short, without verb nor stop at its end. */
function isTitle(line: string): boolean {
  const bare = line.replace(numbering, '').trim()
  if (bare === '') return true
  if (/[.;,!?]$/.test(bare) || bare.length > 140) return false
  const { list } = wordsOf(bare)
  if (bare.endsWith(':') && list.some(word => verbs.has(word))) return false
  if (bare === bare.toUpperCase() && list.length <= 16) return true
  return list.length <= 14 && !list.some(word => verbs.has(word))
}

export function kindOf(line: string, inContents: boolean): LineKind {
  if (line.length > longestTitle) return bullet.test(line) && !numbering.test(line) ? 'item' : 'text'
  if (leader.test(line)) return 'contents'
  const numbered = numbering.test(line)
  if (pageAtEnd.test(line) && isTitle(line.replace(pageAtEnd, ''))) return 'contents'
  if (inContents && /\s\d{1,4}$/.test(line)) return 'contents'
  if (!numbered && bullet.test(line)) return 'item'
  return isTitle(line) ? 'heading' : 'text'
}

/** « Sommaire », « Table des matières »: what follows is contents as long as lines end with a page. */
export function opensContents(line: string): boolean {
  return /^(sommaire|table des matieres|table des articles)$/.test(wordsOf(line).list.join(' '))
}

/** A line that never goes on from the one before. */
export function opensBlock(line: string): boolean {
  return numbering.test(line) || bullet.test(line)
}
