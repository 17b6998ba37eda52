import { defineTexts } from '#kernel/texts.ts'

export const qualificationTexts = defineTexts(
  {
    errors: {
      'not-the-last-run': 'Une qualification plus récente existe : c’est la dernière que l’on peut retenir.',
      'still-open':
        'Cette qualification laisse la catégorie ouverte. Répondez aux questions qui restent, ou retenez une catégorie en disant pourquoi.',
      'none-and-some': 'Vous avez coché une réponse et son contraire : gardez l’une ou l’autre.',
    },
  },
  {
    errors: {
      'not-the-last-run': 'There is a more recent qualification: only the last one can be retained.',
      'still-open':
        'This qualification leaves the tier open. Answer the questions that remain, or retain a tier and say why.',
      'none-and-some': 'You ticked an answer and its contrary: keep one or the other.',
    },
  },
)
