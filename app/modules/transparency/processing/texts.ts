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
      'line-not-created': (w: Words) =>
        `La ligne ${w.line} doit compléter la ligne ${w.other}, qui ne devient pas une fiche. Choisissez « créer une nouvelle fiche » pour la ligne ${w.other}, ou un autre choix pour la ligne ${w.line}.`,
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
      'line-not-created': (w: Words) =>
        `Line ${w.line} is to complete line ${w.other}, which does not become a record. Choose “create a new record” for line ${w.other}, or something else for line ${w.line}.`,
    },
  },
)
