import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

/** What harvests refuse, and why records are not kept. */
export const harvestTexts = defineTexts(
  {
    errors: {
      'not-an-address': 'Collez une adresse complète, qui commence par http:// ou https://.',
      'not-reached': (w: Words) => String(w.why),
      'no-catalogue-there':
        'Aucun catalogue connu ne répond à cette adresse : vérifiez-la, ou choisissez vous-même de quoi il s’agit.',
      'choose-kind': 'Choisissez ce que contiendront vos fichiers.',
      'setting-form': 'Écrivez chaque réglage ainsi : nom=valeur.',
      'no-dataset-there': 'Cette adresse n’est pas celle d’un jeu de données.',
      'files-by-hand':
        'Des fichiers déposés à la main ne peuvent pas être moissonnés tout seuls : choisissez « à la demande ».',
      'harvest-under-way': 'Un moissonnage de cette source est déjà en cours.',
      'harvest-over': 'Ce moissonnage est déjà terminé.',
      'no-address': 'Cette source n’a pas d’adresse : déposez ses fichiers.',
      'nothing-to-resume': 'Ce moissonnage ne peut pas être repris : lancez-en un nouveau.',
      'nothing-to-confirm': 'Il n’y a plus rien à confirmer pour ce moissonnage.',
      'same-dataset': 'Choisissez un autre jeu de données que celui-ci.',
      'merge-decided': 'Cette proposition a déjà reçu une réponse.',
      'merge-proposed': 'Ces deux jeux de données sont déjà proposés à la réunion.',
    },
  },
  {
    errors: {
      'not-an-address': 'Paste a complete address, beginning with http:// or https://.',
      'not-reached': (w: Words) => String(w.why),
      'no-catalogue-there': 'No known catalogue answers at this address: check it, or choose yourself what it is.',
      'choose-kind': 'Choose what your files will hold.',
      'setting-form': 'Write each setting as: name=value.',
      'no-dataset-there': 'This address is not that of a dataset.',
      'files-by-hand': 'Files deposited by hand cannot be harvested by themselves: choose “on request”.',
      'harvest-under-way': 'A harvest of this source is already under way.',
      'harvest-over': 'This harvest is already over.',
      'no-address': 'This source has no address: deposit its files.',
      'nothing-to-resume': 'This harvest cannot be resumed: start a new one.',
      'nothing-to-confirm': 'There is nothing left to confirm for this harvest.',
      'same-dataset': 'Choose another dataset than this one.',
      'merge-decided': 'This proposal has already been answered.',
      'merge-proposed': 'These two datasets are already proposed for merging.',
    },
  },
)
