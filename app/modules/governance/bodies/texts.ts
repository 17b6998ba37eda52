import { defineTexts } from '#kernel/texts.ts'

export const bodyTexts = defineTexts(
  {
    errors: {
      'no-such-kind': 'Cette sorte n’est pas dans la liste.',
      'body-exists': 'Une instance porte déjà ce nom.',
      'one-place': 'Choisissez la direction ou l’organisme extérieur, pas les deux.',
      'not-a-time': 'Écrivez l’heure ainsi : 14:30.',
      'not-yet': 'Ce jour n’est pas encore venu.',
      'meeting-cancelled': 'Cette réunion a été annulée.',
      'meeting-not-planned': 'Seule une réunion prévue s’annule.',
      'meeting-not-held': 'Notez d’abord qui était présent.',
      'not-an-assembly': 'Seul un conseil, un bureau ou un comité syndical débat de la feuille de route.',
      'not-a-member': 'Cette personne ne siège pas dans l’instance.',
      'nobody-there': 'Au moins une personne était présente, sinon la réunion n’a pas eu lieu.',
    },
  },
  {
    errors: {
      'no-such-kind': 'This kind is not in the list.',
      'body-exists': 'A body already has this name.',
      'one-place': 'Choose the directorate or the outside organisation, not both.',
      'not-a-time': 'Write the hour like this: 14:30.',
      'not-yet': 'That day has not come yet.',
      'meeting-cancelled': 'This meeting was cancelled.',
      'meeting-not-planned': 'Only a planned meeting can be cancelled.',
      'meeting-not-held': 'Record first who attended.',
      'not-an-assembly': 'Only a council, a bureau or a syndicate committee debates the roadmap.',
      'not-a-member': 'This person does not sit in the body.',
      'nobody-there': 'At least one person was there, otherwise the meeting did not take place.',
    },
  },
)
