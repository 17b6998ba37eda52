import type { Text } from '#kernel/texts.ts'

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  {
    id: 'catalogue.data-needs',
    name: { fr: 'Besoins de données déclarés', en: 'Data needs declared' },
    method: {
      fr: 'Besoins de données du registre, comblés ou non, qui n’en ont pas été retirés.',
      en: 'Data needs of the register, met or not, that were not archived.',
    },
  },
  {
    id: 'catalogue.needs-matched-or-planned',
    name: {
      fr: 'Besoins de données avec une source ou un plan de production',
      en: 'Data needs with a source or a production plan',
    },
    method: {
      fr: 'Besoins dont une personne a désigné le jeu de données, qui ont un plan de production ou qui sont comblés, sur tous ceux du registre ; une proposition du programme ne compte pas.',
      en: 'Needs whose dataset a person has named, that have a production plan or that are met, over all those of the register; a proposal of the program does not count.',
    },
  },
  {
    id: 'catalogue.needs-closed-within-12-months',
    name: { fr: 'Besoins de données comblés depuis douze mois', en: 'Data needs met within twelve months' },
    method: {
      fr: 'Besoins clos depuis moins de douze mois par un jeu de données du catalogue, sur tous ceux du registre.',
      en: 'Needs closed within twelve months by a dataset of the catalogue, over all those of the register.',
    },
  },
  {
    id: 'catalogue.expected-publications-checked',
    name: { fr: 'Publications attendues vérifiées', en: 'Expected publications checked' },
    method: {
      fr: 'Publications dues par cette collectivité, d’après son type, sa population, ses agents et ses compétences, qu’une personne a vérifiées et qui ne sont pas à revoir, sur toutes celles qui lui sont dues. Celles dont un fait inconnu décide ne sont pas comptées.',
      en: 'Publications due by this authority, given its type, population, agents and responsibilities, that a person has checked and that are not to be reviewed, over all those due by it. Those that an unknown fact decides are not counted.',
    },
  },
]
