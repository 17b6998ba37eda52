import { defineTexts } from '#kernel/texts.ts'

export const decisionTexts = defineTexts(
  {
    errors: {
      'no-agreement': 'Cette convention n’est pas, ou plus, dans la liste.',
      'no-action': 'Cette action n’est pas, ou plus, dans le plan.',
      'no-dataset': 'Un de ces jeux de données n’est pas, ou plus, au catalogue.',
      'other-meeting': 'Cette réunion est celle d’une autre instance.',
      'before-decision': 'Ce jour précède celui de la décision.',
      'decision-closed': 'Cette décision est close : rouvrez-la d’abord.',
      'decision-open': 'Cette décision est déjà en cours.',
      'day-passed': 'Choisissez un jour à venir.',
    },
  },
  {
    errors: {
      'no-agreement': 'This agreement is not, or no longer, in the list.',
      'no-action': 'This action is not, or no longer, in the plan.',
      'no-dataset': 'One of these datasets is not, or no longer, in the catalogue.',
      'other-meeting': 'This meeting is that of another body.',
      'before-decision': 'This day comes before that of the decision.',
      'decision-closed': 'This decision is closed: reopen it first.',
      'decision-open': 'This decision is already under way.',
      'day-passed': 'Choose a day to come.',
    },
  },
)
