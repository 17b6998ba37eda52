import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const planTexts = defineTexts(
  {
    document: {
      'no-kind': 'Nous n’avons pas su dire ce que cette pièce prouve : choisissez-le dans la liste.',
      'no-date': 'Nous n’avons pas trouvé la date de l’acte : écrivez-la.',
      'future-date': 'La date lue est à venir : écrivez celle de l’acte.',
    },
    documents: {
      deliberation: 'délibération',
      arrete: 'arrêté',
      'proces-verbal': 'procès-verbal ou compte rendu',
      charte: 'charte',
      'plan-de-formation': 'plan de formation',
      'registre-rgpd': 'registre des traitements (RGPD)',
      organigramme: 'organigramme',
      emargement: 'feuille d’émargement',
      convention: 'convention',
      rapport: 'rapport, bilan ou note',
      autre: 'autre document',
    },
    errors: {
      'incomplete-fact': (w: Words) =>
        `Pièce ${w.line} : ce qu’elle prouve, sa date, son intitulé et son auteur sont nécessaires.`,
      'reason-needed': 'Dites pourquoi ce point est sans objet : la raison figure dans le rapport.',
      'no-such-point': (w: Words) => `Le plan n’a pas de point « ${w.id ?? ''} ».`,
      'future-fact': 'Un fait daté est passé : sa date ne peut pas être à venir.',
      'already-accepted': 'Cette action est déjà dans le plan.',
      'due-before-start': 'L’échéance vient avant le début.',
    },
  },
  {
    document: {
      'no-kind': 'We could not tell what this document proves: choose it in the list.',
      'no-date': 'We did not find the date of the act: write it.',
      'future-date': 'The date read is in the future: write the act’s own.',
    },
    documents: {
      deliberation: 'deliberation',
      arrete: 'order (arrêté)',
      'proces-verbal': 'minutes',
      charte: 'charter',
      'plan-de-formation': 'training plan',
      'registre-rgpd': 'register of processing (GDPR)',
      organigramme: 'organisation chart',
      emargement: 'attendance sheet',
      convention: 'agreement',
      rapport: 'report or note',
      autre: 'other document',
    },
    errors: {
      'incomplete-fact': (w: Words) => `Document ${w.line}: what it proves, its date, title and author are needed.`,
      'reason-needed': 'Say why this point does not apply: the reason is printed in the report.',
      'no-such-point': (w: Words) => `The plan has no point “${w.id ?? ''}”.`,
      'future-fact': 'A dated fact is in the past: its date cannot be in the future.',
      'already-accepted': 'This action is already in the plan.',
      'due-before-start': 'The due date comes before the start.',
    },
  },
)
