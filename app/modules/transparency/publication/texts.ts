import type { ErrorTexts } from '#kernel/module.ts'
import { defineTexts } from '#kernel/texts.ts'

export const publicationErrors: ErrorTexts = {
  fr: {
    errors: {
      'everyday-for-all':
        'Les usages courants valent pour toute la collectivité : un responsable de la politique de l’IA les écrit.',
      'personal-email': ({ found, instead }) =>
        `${found} ressemble à l’adresse d’une personne, et le public lira ce champ. Écrivez une adresse de fonction (par exemple ${instead}).`,
      'personal-phone': ({ found }) =>
        `${found} est un numéro de portable, et le public lira ce champ. Écrivez un numéro de standard.`,
      'unknown-field': 'Ce champ n’existe pas dans la fiche publique.',
      'never-public': 'Ce champ reste toujours interne.',
      'invalid-address': 'Écrivez une adresse complète, qui commence par https://.',
      'notice-to-come': 'Cette date n’est pas encore venue : notez la mention le jour où elle est en place.',
      'still-online': 'Le public lit encore cette règle : retirez d’abord sa fiche publique.',
      'review-passed': 'Choisissez une date de relecture à venir.',
      'already-proposed': ({ name }) => `« ${name} » attend déjà une approbation.`,
      'not-ready': ({ name }) => `« ${name} » n’est pas prête : écrivez d’abord ce qui manque.`,
      'personal-inside': ({ name, found }) =>
        `« ${name} » montrerait au public ${found}, qui ressemble à l’adresse ou au portable d’une personne : corrigez d’abord la fiche, le traitement ou l’analyse d’où cela vient.`,
      'nothing-new': ({ name }) => `Le public lit déjà « ${name} » telle qu’elle est écrite.`,
      'not-online': 'Cette fiche n’est pas en ligne.',
      'no-proposal': 'Cette proposition n’attend plus : elle a été approuvée, refusée ou reprise.',
      'own-proposal': 'Vous avez préparé cette proposition : une autre personne l’approuve.',
    },
  },
  en: {
    errors: {
      'everyday-for-all':
        'Everyday uses hold for the whole authority: somebody in charge of the AI policy writes them.',
      'personal-email': ({ found, instead }) =>
        `${found} looks like somebody’s own address, and the public will read this field. Write the address of a function (for example ${instead}).`,
      'personal-phone': ({ found }) =>
        `${found} is a mobile phone number, and the public will read this field. Write a switchboard number.`,
      'unknown-field': 'This field does not exist in the public sheet.',
      'never-public': 'This field always stays internal.',
      'invalid-address': 'Write a complete address, beginning with https://.',
      'notice-to-come': 'This day has not come yet: record the notice on the day it is in place.',
      'still-online': 'The public still reads this rule: withdraw its public page first.',
      'review-passed': 'Choose a review date to come.',
      'already-proposed': ({ name }) => `“${name}” already waits for an approval.`,
      'not-ready': ({ name }) => `“${name}” is not ready: write what is missing first.`,
      'personal-inside': ({ name, found }) =>
        `“${name}” would show the public ${found}, which looks like somebody’s address or mobile phone: first correct the record, the processing or the assessment that it comes from.`,
      'nothing-new': ({ name }) => `The public already reads “${name}” as it is written.`,
      'not-online': 'This page is not online.',
      'no-proposal': 'This proposal no longer waits: it was approved, refused or taken back.',
      'own-proposal': 'You prepared this proposal: somebody else approves it.',
    },
  },
}

/** What the home page, calendars and the page of a system say. */
export const publicationTexts = defineTexts(
  {
    toApprove: (n: number) => (n > 1 ? `${n} publications à approuver` : '1 publication à approuver'),
    toReview: (name: string) => `Relire la fiche publique « ${name} »`,
    states: {
      never: 'jamais publiée',
      waiting: 'attend une approbation',
      online: 'en ligne',
      changed: 'en ligne, modifiée depuis',
      'to-review': 'en ligne, à relire',
      withdrawn: 'retirée',
    },
    sheet: 'Fiche publique',
    filled: (filled: number, of: number) => `${filled} réponses écrites sur ${of}`,
    onRegister: 'Ce que lit le public',
    since: (state: string, day: string) => `${state}, à relire le ${day}`,
    overdue: (state: string, day: string) => `${state} depuis le ${day}`,
  },
  {
    toApprove: n => (n > 1 ? `${n} publications to approve` : '1 publication to approve'),
    toReview: name => `Review the public page “${name}”`,
    states: {
      never: 'never published',
      waiting: 'waiting for approval',
      online: 'online',
      changed: 'online, changed since',
      'to-review': 'online, to review',
      withdrawn: 'withdrawn',
    },
    sheet: 'Public sheet',
    filled: (filled, of) => `${filled} answers written out of ${of}`,
    onRegister: 'What the public reads',
    since: (state, day) => `${state}, to review on ${day}`,
    overdue: (state, day) => `${state} since ${day}`,
  },
)
