import { frenchSpaces } from '#kernel/texts.ts'

export interface MentionFacts {
  /** Name of the system, as the public reads it. */
  system: string
  purpose: string | null
  /** The service that answers; a function, never a person. */
  office: string | null
  /** Postal or electronic address of that service. */
  contact: string | null
  /** Where the rules are published; null = not online yet. */
  url: string | null
}

/**
 * The words that CRPA art. L. 311-3-1 and R. 311-3-1-1 ask for: purpose, right to the rules and main characteristics, how to use it,
 * and the CADA. `letter` closes a decision, `online` stands beside the service. What nobody said is marked, never invented.
 */
export function mentionFor({ system, purpose, office, contact, url }: MentionFacts): {
  letter: string
  online: string
} {
  const aim = purpose ? sentence(purpose) : '[à compléter : finalité du traitement].'
  const to = [office ?? '[à compléter : service]', contact ?? '[à compléter : adresse]'].join(', ')
  const right =
    'le droit d’obtenir les règles qui définissent ce traitement et les principales caractéristiques de sa mise en œuvre ' +
    '(articles L. 311-3-1 et R. 311-3-1-1 du code des relations entre le public et l’administration).'
  const ask = `Pour exercer ce droit, écrivez à : ${sentence(to)}`
  const rules = url ? [`Les règles publiées se lisent ici : ${url}`] : []
  const cada =
    'Sans réponse dans un délai d’un mois, vous avez deux mois pour saisir la Commission d’accès aux documents ' +
    'administratifs (CADA), www.cada.fr.'
  const words = (...paragraphs: string[]) => frenchSpaces(paragraphs.join('\n'))
  return {
    letter: words(
      `La décision qui vous concerne a été prise sur le fondement d’un traitement algorithmique, « ${system} ».`,
      `Sa finalité : ${aim}`,
      `Vous avez ${right}`,
      ask,
      ...rules,
      cada,
    ),
    online: words(
      `Ce service s’appuie sur un traitement algorithmique, « ${system} », pour prendre des décisions individuelles.`,
      `Sa finalité : ${aim}`,
      `Toute personne concernée par une décision a ${right}`,
      ask,
      ...rules,
      cada,
    ),
  }
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
