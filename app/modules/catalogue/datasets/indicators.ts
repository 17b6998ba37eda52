import type { Text } from '#kernel/texts.ts'

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  {
    id: 'catalogue.datasets',
    name: { fr: 'Jeux de données décrits', en: 'Datasets described' },
    method: {
      fr: 'Jeux de données du catalogue qui n’en ont pas été retirés, quelle que soit leur famille.',
      en: 'Datasets of the catalogue that were not archived, whatever their family.',
    },
  },
  {
    id: 'catalogue.internal-business-datasets',
    name: { fr: 'Jeux de données métier internes', en: 'Internal business datasets' },
    method: {
      fr: 'Jeux de données de la famille « données métier internes », sur tous ceux du catalogue : une moisson de données ouvertes ne les compte pas.',
      en: 'Datasets of the family “internal business data”, over all those of the catalogue: harvesting open data does not count.',
    },
  },
  {
    id: 'catalogue.directorates-covered',
    name: { fr: 'Directions dont des données sont décrites', en: 'Directorates whose data is described' },
    method: {
      fr: 'Directions auxquelles au moins un jeu de données est rattaché, sur toutes les directions.',
      en: 'Directorates to which at least one dataset is tied, over all directorates.',
    },
  },
  {
    id: 'catalogue.datasets-with-owner',
    name: { fr: 'Jeux de données avec un responsable', en: 'Datasets with an owner' },
    method: {
      fr: 'Jeux de données dont une fonction répond, sur tous ceux du catalogue.',
      en: 'Datasets that a function answers for, over all those of the catalogue.',
    },
  },
  {
    id: 'catalogue.median-usability',
    name: { fr: 'Aptitude médiane à l’usage par une IA', en: 'Median usability by AI' },
    method: {
      fr: 'Médiane, sur 100, de ce qui est acquis pour utiliser chaque jeu de données du catalogue avec une IA ; la fiche dit le détail, ligne par ligne.',
      en: 'Median, out of 100, of what each dataset of the catalogue has to be used with AI; its record gives the detail, line by line.',
    },
  },
  {
    id: 'catalogue.datasets-corrected-or-produced-within-12-months',
    name: {
      fr: 'Jeux de données corrigés ou produits par les directions',
      en: 'Datasets corrected or produced by directorates',
    },
    method: {
      fr: 'Jeux de données rattachés à une direction dont une personne a enregistré, après leur entrée au catalogue, une modification des données datée de moins de douze mois. Les décrire ne suffit pas, et un moissonnage ne compte pas.',
      en: 'Datasets tied to a directorate for which a person recorded, after they entered the catalogue, a change of the data dated within twelve months. Describing them is not enough, and a harvest does not count.',
    },
  },
]
