import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const processingTexts = defineTexts(
  {
    beside: {
      processing: 'traitement du registre RGPD',
      link: 'Traitements rattachés',
      none: 'aucun pour l’instant',
      summary: 'Synthèse RGPD',
      missing: (count: number) =>
        count === 0 ? 'complète' : count === 1 ? '1 point à compléter' : `${count} points à compléter`,
    },
    errors: {
      'register-of-all':
        'Le registre des traitements est celui de toute la collectivité : demandez au délégué à la protection des données.',
      'reference-taken': (w: Words) => `La référence ${w.reference} désigne déjà un autre traitement.`,
    },
  },
  {
    beside: {
      processing: 'record of the GDPR register',
      link: 'Processing records linked',
      none: 'none yet',
      summary: 'GDPR summary',
      missing: count =>
        count === 0 ? 'complete' : count === 1 ? '1 point to complete' : `${count} points to complete`,
    },
    errors: {
      'register-of-all': 'The register of processing belongs to the whole authority: ask the data protection officer.',
      'reference-taken': (w: Words) => `Reference ${w.reference} already names another processing record.`,
    },
  },
)
