import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const organisationTexts = defineTexts(
  {
    errors: {
      'describe-first': 'Décrivez d’abord la collectivité : son type et sa population suffisent.',
      'already-signed': 'L’engagement est déjà signé.',
      'logo-not-accepted': 'Le logo doit être une image PNG ou JPEG de moins de 500 ko.',
      'party-exists': (w: Words) => `« ${w.name} » est déjà enregistré.`,
    },
  },
  {
    errors: {
      'describe-first': 'Describe the authority first: its type and population are enough.',
      'already-signed': 'The commitment is already signed.',
      'logo-not-accepted': 'The logo must be a PNG or JPEG image under 500 kB.',
      'party-exists': (w: Words) => `“${w.name}” is already registered.`,
    },
  },
)
