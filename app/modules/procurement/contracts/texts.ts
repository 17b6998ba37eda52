import type { Words } from '#kernel/errors.ts'
import { defineTexts, formatDate, frenchSpaces } from '#kernel/texts.ts'

export const contractTexts = defineTexts(
  {
    errors: {
      'no-siret': 'Le SIRET de l’acheteur manque : tapez-le, ou inscrivez celui de la collectivité dans son identité.',
      'contract-exists': (w: Words) =>
        `Un contrat « ${w.reference} » de cet acheteur est déjà inscrit, peut-être retiré.`,
      'no-such-directorate': 'Cette direction n’existe plus ici.',
      'ends-before-start': 'La fin vient avant le début.',
      'reason-needed': 'Dites pourquoi rien n’est prévu.',
      'no-recipient': 'Indiquez au moins une adresse.',
    },
    prepare: (object: string, end: string) =>
      frenchSpaces(`Préparer la suite de « ${short(object)} » (fin le ${formatDate(end, 'fr')})`),
    toConfirm: (n: number) =>
      n === 1 ? '1 contrat à vérifier et à confirmer' : `${n} contrats à vérifier et à confirmer`,
    toDecide: (n: number) =>
      n === 1 ? 'Dire si 1 contrat porte des données' : `Dire si ${n} contrats portent des données`,
  },
  {
    errors: {
      'no-siret': 'The SIRET of the buyer is missing: type it, or record the authority’s own in its identity.',
      'contract-exists': (w: Words) =>
        `A contract “${w.reference}” of this buyer is recorded already, perhaps archived.`,
      'no-such-directorate': 'This directorate no longer exists here.',
      'ends-before-start': 'The end comes before the start.',
      'reason-needed': 'Say why nothing is planned.',
      'no-recipient': 'Give at least one address.',
    },
    prepare: (object: string, end: string) =>
      `Prepare what follows “${short(object)}” (ends on ${formatDate(end, 'en')})`,
    toConfirm: (n: number) => (n === 1 ? '1 contract to check and confirm' : `${n} contracts to check and confirm`),
    toDecide: (n: number) => (n === 1 ? 'Say whether 1 contract bears data' : `Say whether ${n} contracts bear data`),
  },
)

/** The beginning of an object, for a list or a calendar. */
function short(object: string): string {
  return object.length > 90 ? `${object.slice(0, 88).replace(/\s\S*$/, '')}…` : object
}
