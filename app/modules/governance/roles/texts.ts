import { defineTexts } from '#kernel/texts.ts'

export const roleTexts = defineTexts(
  {
    errors: {
      'no-such-role': 'Ce rôle n’est pas dans la liste.',
      'no-directorate': 'Cette direction n’est pas, ou plus, dans l’annuaire.',
      'no-party': 'Cet organisme n’est pas, ou plus, dans l’annuaire.',
      'party-needed': 'Dites chez quel partenaire.',
      'no-directorate-here': 'Ce rôle se tient pour toute la collectivité : laissez la direction vide.',
      'ended-too-soon': 'La fin précède la nomination : vérifiez les deux dates.',
    },
  },
  {
    errors: {
      'no-such-role': 'This role is not in the list.',
      'no-directorate': 'This directorate is not, or no longer, in the directory.',
      'no-party': 'This organisation is not, or no longer, in the directory.',
      'party-needed': 'Say at which partner.',
      'no-directorate-here': 'This role is held for the whole authority: leave the directorate blank.',
      'ended-too-soon': 'The end comes before the appointment: check both dates.',
    },
  },
)
