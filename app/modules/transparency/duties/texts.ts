import { defineTexts } from '#kernel/texts.ts'

export const dutyTexts = defineTexts(
  {
    errors: {
      'own-directorate-only': 'Vous pouvez agir pour les systèmes de vos directions seulement.',
      'future-evidence': 'La preuve ne peut pas dater de demain.',
      'past-review': 'La date de revue doit être à venir.',
      'already-open': 'Cette obligation est déjà ouverte.',
      'nothing-to-override': 'Rien ne s’oppose à la mise en service : il n’y a rien à signer.',
      'no-recipient': 'Indiquez au moins une adresse, ou décochez l’envoi.',
      'not-before': ({ what }: { what?: string | number }) =>
        `Ce système ne peut pas encore être mis en service. Ce qui s’y oppose : ${what}. Voyez ses obligations : remplissez-les, ou faites signer l’autorisation de passer outre.`,
    },
  },
  {
    errors: {
      'own-directorate-only': 'You may act for the systems of your own directorates only.',
      'future-evidence': 'Evidence cannot be dated in the future.',
      'past-review': 'The review date must be in the future.',
      'already-open': 'This duty is already open.',
      'nothing-to-override': 'Nothing stands in the way of use: there is nothing to sign.',
      'no-recipient': 'Give at least one address, or untick the mails.',
      'not-before': ({ what }: { what?: string | number }) =>
        `This system cannot come into use yet. What stands in the way: ${what}. See its duties: meet them, or have the override signed.`,
    },
  },
)
