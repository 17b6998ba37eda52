import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'
import { many, several } from './pages/counts.ts'

export const filesTexts = defineTexts(
  {
    job: {
      fetching: 'Le fichier est cherché.',
      reading: 'Le fichier est lu.',
      checking: 'Le fichier est contrôlé ligne par ligne.',
      done: (suggestions: number) =>
        suggestions === 0
          ? 'Profil établi\u202f: rien n’y ressemble à une donnée personnelle.'
          : `Profil établi\u202f: ${suggestions} ${suggestions > 1 ? 'suggestions' : 'suggestion'} de données personnelles à confirmer.`,
      checked: (errors: number) =>
        errors === 0
          ? 'Contrôle terminé\u202f: conforme.'
          : `Contrôle terminé\u202f: ${errors} ${errors > 1 ? 'erreurs' : 'erreur'}.`,
    },
    waiting: (title: string, count: number) =>
      `Données personnelles à confirmer\u202f: «\u202f${title}\u202f» (${count} ${count > 1 ? 'suggestions' : 'suggestion'})`,
    beside: {
      files: 'Fichiers et profil',
      none: 'aucun fichier décrit',
      profiled: (rows: number, columns: number) =>
        `${many(rows, 'ligne', 'lignes')}, ${many(columns, 'colonne', 'colonnes')}`,
      notProfiled: 'profil à établir',
      unanswered: (count: number) =>
        count > 1
          ? `${count} données personnelles possibles, à confirmer`
          : '1 donnée personnelle possible, à confirmer',
      valid: (schema: string) => `conforme au schéma ${schema}`,
      invalid: (schema: string, errors: string, one: boolean) =>
        `${errors} ${one ? 'erreur' : 'erreurs'} selon le schéma ${schema}`,
    },
    errors: {
      'files-of-others': 'Ce jeu de données est celui d’une autre direction : demandez à son référent données.',
      'schema-of-all':
        'Ce schéma sert à toute la collectivité : demandez au référent données de le remplacer ou de le retirer.',
      'nothing-to-read': 'Ce fichier n’est ni gardé ici ni téléchargeable : déposez-le de nouveau.',
      'address-answered': (w: Words) =>
        `${w.host} n’a pas donné le fichier (réponse ${w.status}) : vérifiez son adresse.`,
      'no-such-column': 'Cette colonne n’est plus dans les fichiers de ce jeu de données : rechargez la page.',
      'unreadable-names':
        'Les noms des colonnes de ce fichier contiennent des caractères qui ne peuvent pas être gardés.',
      'not-json': 'Ce fichier n’est pas un document JSON.',
      'file-not-kept-here': 'Ce fichier est trop gros pour passer par ici : déposez-le depuis le catalogue.',
    },
  },
  {
    job: {
      fetching: 'The file is being fetched.',
      reading: 'The file is being read.',
      checking: 'The file is being checked line by line.',
      done: suggestions =>
        suggestions === 0
          ? 'Profile made: nothing in it looks like personal data.'
          : `Profile made: ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'} of personal data to confirm.`,
      checked: errors =>
        errors === 0 ? 'Check over: compliant.' : `Check over: ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
    },
    waiting: (title, count) =>
      `Personal data to confirm: “${title}” (${count} ${count === 1 ? 'suggestion' : 'suggestions'})`,
    beside: {
      files: 'Files and profile',
      none: 'no file described',
      profiled: (rows, columns) => `${several(rows, 'row', 'rows')}, ${several(columns, 'column', 'columns')}`,
      notProfiled: 'profile to be made',
      unanswered: count =>
        count === 1
          ? '1 possible piece of personal data, to confirm'
          : `${count} possible pieces of personal data, to confirm`,
      valid: schema => `follows the schema ${schema}`,
      invalid: (schema, errors, one) => `${errors} ${one ? 'error' : 'errors'} by the schema ${schema}`,
    },
    errors: {
      'files-of-others': 'This dataset belongs to another directorate: ask its data referent.',
      'schema-of-all': 'This schema serves the whole authority: ask the data referent to replace or remove it.',
      'nothing-to-read': 'This file is neither kept here nor downloadable: deposit it again.',
      'address-answered': (w: Words) => `${w.host} did not give the file (answer ${w.status}): check its address.`,
      'no-such-column': 'This column is no longer in the files of this dataset: reload the page.',
      'unreadable-names': 'The names of the columns of this file hold characters that cannot be kept.',
      'not-json': 'This file is not a JSON document.',
      'file-not-kept-here': 'This file is too large to pass through here: deposit it from the catalogue.',
    },
  },
)
