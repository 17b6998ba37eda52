import { defineTexts, type Language } from '#kernel/texts.ts'

/** A table in words, where it keeps a record from being eliminated. */
export const tableWords: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    'kernel.audit': 'Journal',
    'kernel.change': 'historique d’une fiche',
    'plan.action_decision': 'décision du plan',
    'plan.action': 'action du plan',
    'plan.fact': 'fait daté',
    'inventory.application': 'logiciel',
    'inventory.system': 'système d’IA',
    'inventory.imposed': 'IA imposée',
    'inventory.declaration': 'usage déclaré',
    'inquiries.inquiry': 'courrier à un éditeur',
    'requests.request': 'demande à une direction',
    'requests.contact': 'contact d’une direction',
    'accounts.membership': 'membre',
    'accounts.invitation': 'invitation',
  },
  en: {
    'kernel.audit': 'Log',
    'kernel.change': 'history of a record',
    'plan.action_decision': 'decision of the plan',
    'plan.action': 'action of the plan',
    'plan.fact': 'dated fact',
    'inventory.application': 'application',
    'inventory.system': 'AI system',
    'inventory.imposed': 'imposed AI',
    'inventory.declaration': 'declared use',
    'inquiries.inquiry': 'letter to a vendor',
    'requests.request': 'request to a directorate',
    'requests.contact': 'contact of a directorate',
    'accounts.membership': 'member',
    'accounts.invitation': 'invitation',
  },
}

/** Fields that any record may have, where its register has no word for them. */
export const fieldWords: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    archived_at: 'Retirée le',
    archived_reason: 'Motif du retrait',
    created_at: 'Créée le',
    name: 'Nom',
    title: 'Intitulé',
    comment: 'Commentaire',
    email: 'Adresse électronique',
    roles: 'Rôles',
    user_id: 'Compte',
    operation: 'Opération',
    input: 'Ce qui a été demandé',
    actor_name: 'Par',
    actor_kind: 'Sorte d’auteur',
    at: 'Le',
    declared_on: 'Déclaré le',
    used_for: 'Usage',
    tool: 'Outil',
    outcome: 'Suite donnée',
    expires_at: 'Expire le',
    revoked_at: 'Révoquée le',
    ended_at: 'Fini le',
  },
  en: {
    archived_at: 'Left the register on',
    archived_reason: 'Reason for leaving',
    created_at: 'Created on',
    name: 'Name',
    title: 'Title',
    comment: 'Comment',
    email: 'E-mail address',
    roles: 'Roles',
    user_id: 'Account',
    operation: 'Operation',
    input: 'What was asked',
    actor_name: 'By',
    actor_kind: 'Kind of author',
    at: 'On',
    declared_on: 'Declared on',
    used_for: 'Use',
    tool: 'Tool',
    outcome: 'What became of it',
    expires_at: 'Expires on',
    revoked_at: 'Revoked on',
    ended_at: 'Ended on',
  },
}

/** Tables without a duration of their own, and why. */
export const keptWords = defineTexts(
  {
    title: 'Ce qui n’a pas de durée propre',
    why: {
      'with-record': 'Suit la fiche',
      permanent: 'Gardé pour toujours',
      setting: 'Tenu à jour, sans accumulation',
      'worked-out': 'Se refait ou s’efface de soi-même',
    },
  },
  {
    title: 'What has no duration of its own',
    why: {
      'with-record': 'Follows its record',
      permanent: 'Kept for ever',
      setting: 'Kept up to date, nothing piles up',
      'worked-out': 'Made again or removed by itself',
    },
  },
)
