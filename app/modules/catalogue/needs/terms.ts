import { plainWords } from '#kernel/texts.ts'

/** Words that say nothing of a subject, without accents. */
const hollow = new Set(
  (
    'a au aux avec ce ces chaque dans de des donnee donnees du elle en entre est et fichier fichiers jeu jeux l la le les leur leurs ' +
    'liste listes ou par pas plus pour qui sa sans se ses son sont sur territoire un une d par commune communes collectivite ' +
    'annee annees jour jours mois suivi tout tous toute toutes nombre type'
  ).split(' '),
)

/** « Réseaux » and « réseau », « hôpitaux » and « hôpital », « comptages » and « comptage » are one word. */
export function singular(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('eaux')) return word.slice(0, -1)
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`
  return /[^s]s$|[^x]x$/.test(word) ? word.slice(0, -1) : word
}

/** The words of a text that say what it is about: no accents, no plural, each once, in order. */
export function termsOf(text: string): string[] {
  const words = plainWords(text)
    .split(' ')
    .filter(word => word.length > 1 && !hollow.has(word))
  return [...new Set(words.map(singular))]
}

/** Whether the text holds that phrase, word after word, plurals and accents aside. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const of = (said: string) => ` ${plainWords(said).split(' ').map(singular).join(' ')} `
  return of(text).includes(of(phrase))
}
