import { defineTexts } from '#kernel/texts.ts'

/** Codes of publications in plain words. A code that is not known here is shown as it is, never guessed. */
export const codes = defineTexts(
  {
    nature: { ai: 'intelligence artificielle', rules: 'règles écrites (algorithme)' },
    status: {
      planned: 'prévu',
      trial: 'à l’essai',
      'in-use': 'en service',
      disabled: 'désactivé',
      retired: 'arrêté',
    },
    tier: {
      INTERDIT: 'pratique interdite',
      HAUT_RISQUE_ANNEXE_I: 'haut risque (annexe I)',
      HAUT_RISQUE_ANNEXE_III: 'haut risque (annexe III)',
      ANNEXE_III_EXEMPTEE: 'annexe III, exemptée',
      TRANSPARENCE: 'obligation de transparence',
      MINIMAL: 'risque minimal',
      HORS_RIA: 'hors du règlement IA',
      A_QUALIFIER: 'à qualifier',
    },
    decision: {
      none: 'aucune décision sur une personne',
      basis: 'aide à décider sur des personnes',
      sole_basis: 'décision automatique sur des personnes',
    },
    data: {
      none: 'aucune donnée',
      public: 'données publiques',
      internal: 'données internes, sans données personnelles',
      personal: 'données personnelles',
      unknown: 'non précisé',
    },
    unsaid: { tier: 'pas encore qualifié', decision: 'pas encore dit' },
  },
  {
    nature: { ai: 'artificial intelligence', rules: 'written rules (algorithm)' },
    status: {
      planned: 'planned',
      trial: 'on trial',
      'in-use': 'in use',
      disabled: 'switched off',
      retired: 'retired',
    },
    tier: {
      INTERDIT: 'prohibited practice',
      HAUT_RISQUE_ANNEXE_I: 'high risk (Annex I)',
      HAUT_RISQUE_ANNEXE_III: 'high risk (Annex III)',
      ANNEXE_III_EXEMPTEE: 'Annex III, exempted',
      TRANSPARENCE: 'transparency duty',
      MINIMAL: 'minimal risk',
      HORS_RIA: 'outside the AI Act',
      A_QUALIFIER: 'to be qualified',
    },
    decision: {
      none: 'no decision about a person',
      basis: 'helps to decide about persons',
      sole_basis: 'automatic decision about persons',
    },
    data: {
      none: 'no data',
      public: 'public data',
      internal: 'internal data, no personal data',
      personal: 'personal data',
      unknown: 'not said',
    },
    unsaid: { tier: 'not qualified yet', decision: 'not said yet' },
  },
)

export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
