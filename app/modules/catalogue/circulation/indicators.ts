import type { Text } from '#kernel/texts.ts'

/** What each figure of `measure.ts` counts. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  {
    id: 'catalogue.access-requests-on-time',
    name: { fr: 'Demandes internes d’accès répondues à temps', en: 'Internal access requests answered on time' },
    method: {
      fr: 'Demandes internes ayant reçu une réponse dans les quinze jours ouvrés, sur celles qui ont une réponse ou dont le délai est passé. Les demandes des partenaires, celles qui sont retirées et celles qui sont encore dans leur délai ne comptent pas.',
      en: 'Internal requests answered within fifteen working days, over those answered or past their deadline. Requests of partners, withdrawn ones and those still within their time do not count.',
    },
  },
  {
    id: 'catalogue.cross-directorate-reuses',
    name: {
      fr: 'Réutilisations par une autre direction ou un partenaire',
      en: 'Reuses by another directorate or a partner',
    },
    method: {
      fr: 'Réutilisations en cours de jeux de données du catalogue par une direction autre que la leur, ou par un partenaire, sur toutes les réutilisations enregistrées.',
      en: 'Current reuses of datasets of the catalogue by a directorate other than theirs, or by a partner, over all reuses recorded.',
    },
  },
]
