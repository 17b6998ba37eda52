import { defineTexts } from '#kernel/texts.ts'

export const datasetTexts = defineTexts(
  {
    waiting: {
      late: (count: number) =>
        count > 1
          ? `${count} jeux de données en retard sur leur mise à jour`
          : 'Un jeu de données en retard sur sa mise à jour',
    },
    errors: {
      'own-directorate-only':
        'Vous pouvez écrire sur les jeux de données de vos directions seulement : choisissez l’une d’elles.',
      'judge-only':
        'Seules les personnes chargées des données ou de leur protection se prononcent sur les données personnelles.',
      'upside-down-box': 'Cette emprise est à l’envers : ouest avant est, sud avant nord.',
      'not-an-address': 'Écrivez une adresse complète, qui commence par https:// ou http://.',
      'no-such-directorate': 'La direction choisie n’existe pas, ou plus.',
      'address-or-title': 'Indiquez une adresse, ou au moins un intitulé qui dise où se trouvent les données.',
      'owner-needed': 'Écrivez la fonction qui en répond.',
    },
  },
  {
    waiting: {
      late: count => (count > 1 ? `${count} datasets late on their update` : 'One dataset late on its update'),
    },
    errors: {
      'own-directorate-only': 'You can write about the datasets of your own directorates only: choose one of them.',
      'judge-only': 'Only those in charge of data or of its protection give a verdict on personal data.',
      'upside-down-box': 'This box is upside down: west before east, south before north.',
      'not-an-address': 'Write a whole address, beginning with https:// or http://.',
      'no-such-directorate': 'The directorate chosen does not exist, or no longer does.',
      'address-or-title': 'Give an address, or at least a title that says where the data is.',
      'owner-needed': 'Write the function that answers for them.',
    },
  },
)
