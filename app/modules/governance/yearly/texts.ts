import { defineTexts } from '#kernel/texts.ts'

export const accountTexts = defineTexts(
  {
    errors: {
      'not-a-year': 'Écrivez une année, par exemple 2026.',
      'account-empty': 'Écrivez le bilan ou joignez son fichier.',
      'before-given': 'Il n’a pas pu être publié avant d’être rendu.',
    },
  },
  {
    errors: {
      'not-a-year': 'Write a year, for example 2026.',
      'account-empty': 'Write the account or join its file.',
      'before-given': 'It cannot have been published before it was given.',
    },
  },
)
