import { defineTexts } from '#kernel/texts.ts'

export const circulationTexts = defineTexts(
  {
    errors: {
      'say-what': 'Dites de quelles données il s’agit.',
      'no-such-dataset': 'Ce jeu de données n’est pas, ou plus, dans le catalogue.',
      'no-such-party': 'Ce partenaire n’est pas, ou plus, dans l’annuaire.',
      'one-applicant': 'Choisissez une direction ou un partenaire, pas les deux.',
      'request-over': 'Cette demande a déjà reçu une réponse, ou elle est retirée.',
      'reason-needed': 'Écrivez le motif : la personne qui demande a droit de le connaître.',
      'not-your-request': 'Seules la personne qui a fait la demande et celles qui y répondent peuvent la retirer.',
      'one-source': 'Indiquez un jeu de données ou un logiciel, pas les deux.',
      'source-loop':
        'Cette source vient déjà de ce jeu de données : l’un ne peut pas venir de l’autre dans les deux sens.',
      'term-exists': 'Ce terme est déjà dans le glossaire.',
      'words-of-all':
        'Ce terme est celui de toute la collectivité : rattachez-le à un jeu de données de votre direction, ou demandez au référent données.',
      'several-datasets':
        'Plusieurs jeux de données portent cet intitulé : donnez plutôt l’adresse de la fiche, copiée du navigateur.',
    },
  },
  {
    errors: {
      'say-what': 'Say which data it is about.',
      'no-such-dataset': 'This dataset is not, or no longer, in the catalogue.',
      'no-such-party': 'This partner is not, or no longer, in the directory.',
      'one-applicant': 'Choose a directorate or a partner, not both.',
      'request-over': 'This request already has an answer, or was withdrawn.',
      'reason-needed': 'Write the reason: whoever asks is entitled to know it.',
      'not-your-request': 'Only the person who asked and those who answer may withdraw a request.',
      'one-source': 'Give a dataset or an application, not both.',
      'source-loop': 'This source already comes from this dataset: one cannot come from the other both ways.',
      'term-exists': 'This term is already in the glossary.',
      'words-of-all':
        'This term is that of the whole authority: tie it to a dataset of your directorate, or ask the data referent.',
      'several-datasets': 'Several datasets bear this title: give the address of the record instead, from the browser.',
    },
  },
)
