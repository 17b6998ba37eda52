import type { Text } from '#kernel/texts.ts'

const named = (id: string, name: Text, method: Text) => ({ id: `procurement.${id}`, name, method })

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  named(
    'contracts-analysed',
    { fr: 'Contrats analysés sous l’angle des données', en: 'Contracts analysed from the data angle' },
    {
      fr: 'Contrats du registre dont un document au moins a été lu par le détecteur ou dont un sujet a été jugé par une personne, sur tous les contrats du registre.',
      en: 'Contracts of the register of which a document was read by the detector or a topic judged by a person, over all contracts of the register.',
    },
  ),
  named(
    'mandatory-topics-covered',
    { fr: 'Sujets obligatoires couverts', en: 'Mandatory topics covered' },
    {
      fr: 'Sujets obligatoires dont une personne a vérifié la clause, sur ceux qui s’imposent aux contrats et concessions porteurs de données lancés ou renouvelés depuis douze mois ; un indice relevé par le programme ne compte pas.',
      en: 'Mandatory topics whose clause a person has verified, over those that bind data-bearing contracts and concessions launched or renewed within twelve months; a clue found by the program does not count.',
    },
  ),
  named(
    'clauses-used',
    { fr: 'Clauses qui ont servi', en: 'Clauses that have served' },
    {
      fr: 'Contrats du registre dont une donnée prévue a été remise, sur ceux qui ont été analysés ou ont donné lieu à une remise.',
      en: 'Contracts of the register from which promised data were handed over, over those analysed or with a delivery.',
    },
  ),
]
