import { defineTexts } from '#kernel/texts.ts'

export const inventoryTexts = defineTexts(
  {
    errors: {
      'own-directorate-only':
        'Vous pouvez écrire sur les logiciels de vos directions seulement : indiquez l’une d’elles.',
      'objection-before-notice': 'La date limite d’opposition vient avant l’annonce de l’éditeur.',
      'future-decision': 'Une décision se date du jour où elle est prise, pas plus tard.',
      'future-proof': 'Une preuve se date du jour où elle est constatée, pas plus tard.',
      'decide-first': 'Décidez d’abord : la preuve montre qu’une décision est appliquée.',
      'no-such-system': 'Le système à rejoindre n’est pas dans le registre.',
      'link-not-valid': 'Ce lien de déclaration n’est pas valable. Demandez le lien en vigueur à votre direction.',
      'choose-system': 'Choisissez le système à rejoindre.',
      'reason-needed': 'Écrivez la réponse donnée ou la raison.',
    },
  },
  {
    errors: {
      'own-directorate-only': 'You can write about the applications of your own directorates only: choose one of them.',
      'objection-before-notice': 'The deadline to object comes before the vendor’s notice.',
      'future-decision': 'A decision bears the day it was taken, not a later one.',
      'future-proof': 'A proof bears the day it was observed, not a later one.',
      'decide-first': 'Decide first: the proof shows that a decision was applied.',
      'no-such-system': 'The system to join is not in the register.',
      'link-not-valid': 'This declaration link is not valid. Ask your directorate for the current one.',
      'choose-system': 'Choose the system to join.',
      'reason-needed': 'Write the answer given or the reason.',
    },
  },
)
