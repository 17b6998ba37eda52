/** Closed lists of the result: what a program may compare against. */

export const tiers = [
  'INTERDIT',
  'HAUT_RISQUE_ANNEXE_I',
  'HAUT_RISQUE_ANNEXE_III',
  'ANNEXE_III_EXEMPTEE',
  'TRANSPARENCE',
  'MINIMAL',
  'HORS_RIA',
  'A_QUALIFIER',
] as const
export type Tier = (typeof tiers)[number]

export const dpiaAnswers = ['REQUISE', 'EXEMPTEE', 'A_JUSTIFIER', 'NON_REQUISE', 'SANS_OBJET', 'A_QUALIFIER'] as const
export type Dpia = (typeof dpiaAnswers)[number]

/** On the day of the evaluation. `AVANT_USAGE` has no date of its own: it is due before the system is used. */
export const statuses = ['EN_VIGUEUR', 'A_VENIR', 'AVANT_USAGE', 'VOLONTAIRE', 'A_CONFIRMER', 'A_QUALIFIER'] as const
export type Status = (typeof statuses)[number]

/** How much a rule of publication binds. */
export const forces = ['OBLIGATOIRE', 'A_CONFIRMER', 'VOLONTAIRE', 'A_QUALIFIER'] as const

export const actors = ['DEPLOYEUR', 'FOURNISSEUR', 'FOURNISSEUR_ET_DEPLOYEUR', 'EMPLOYEUR'] as const

export const dutyCodes = [
  'D-STOP',
  'D-LIT',
  'D-USE',
  'D-OVERSIGHT',
  'D-DATA',
  'D-MONITOR',
  'D-LOGS',
  'D-DPIA',
  'D-COOP',
  'D-WORK',
  'D-REG',
  'D-REGNAT',
  'D-FRIA',
  'D-INF',
  'D-EXP',
  'D-INC',
  'D-63',
  'D-T1',
  'D-T2',
  'D-T3',
  'D-T4',
  'D-T5',
  'D-GPAI',
  'FOURNISSEUR_25',
] as const

/** What else a rule may give, by the part of the result that receives it. */
export const givenCodes = {
  crpa: ['C-MENTION', 'C-DEMANDE', 'C-PUBLI', 'C-NULLITE', 'C-RECOURS', 'C-MAITRISE', 'C-SECRET'],
  gdpr: [
    'RGPD-30',
    'RGPD-13-14',
    'RGPD-6',
    'RGPD-28',
    'RGPD-32',
    'RGPD-V',
    'RGPD-9',
    'RGPD-10',
    'RGPD-22',
    'RGPD-36',
    'RGPD-33-34',
  ],
  workplace: [
    'CST_CONSULTATION',
    'CST_INFORMATION',
    'FORMATION_SPECIALISEE',
    'INFORMATION_INDIVIDUELLE',
    'PROPORTIONNALITE',
    'JOURNAUX_6_A_12_MOIS',
    'AIPD_SURVEILLANCE',
  ],
  gates: ['VIDEO_SANS_BASE_LEGALE', 'BIOMETRIE_SANS_TEXTE', 'PRATIQUE_INTERDITE'],
  cross: ['ACCESSIBILITE', 'ECOCONCEPTION', 'REEN', 'DELIBERATION', 'CLAUSES', 'REVERSIBILITE', 'FICHE_VOLONTAIRE'],
  blockers: ['INTERDIT', 'BLOQUANT_LIL47', 'BLOQUANT_ART9', 'BLOQUANT_BASE_LEGALE'],
  flags: [
    'TEXTE_ANTERIEUR',
    'EXCLUSION_ART2',
    'IA_INCERTAINE',
    'INTERDICTION_A_VENIR',
    'LIGNES_DIRECTRICES_PROJET',
    'EVALUATION_6_4',
    'FOURNISSEUR_25',
    'ROLE_A_REVOIR',
    'MARQUAGE_FOURNISSEUR',
    'AUTORITE_A_CONFIRMER',
    'AIPD_RECOMMANDEE',
    'AIPD_SURVEILLANCE',
    'BLOCAGE_POSSIBLE',
  ],
} as const
export type GivenTo = keyof typeof givenCodes
