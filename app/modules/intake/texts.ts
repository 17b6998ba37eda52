import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const intakeTexts = defineTexts(
  {
    errors: {
      'already-applied': 'Ce fichier a déjà été importé, annulé ou retiré.',
      'changed-since': (w: Words) =>
        `${w.name} a changé les lignes de ce fichier depuis que vous l’avez ouvert. Relisez-les, puis recommencez.`,
      'not-yours':
        'Seules la personne qui a déposé ce fichier et celles qui peuvent l’importer l’ouvrent, le changent ou le retirent.',
      unreadable: (w: Words) => `${w.reason}`,
      'file-not-kept': 'Ce fichier est trop gros pour être gardé : ajoutez-le de nouveau.',
      'undo-refused':
        'Annuler cet import retire des fiches que votre rôle ne permet pas de modifier. Demandez à la personne qui l’a importé, ou à l’administration de votre espace.',
      'unknown-kind': 'Dites d’abord ce que contient ce fichier.',
    },
  },
  {
    errors: {
      'already-applied': 'This file was already imported, undone or removed.',
      'changed-since': (w: Words) =>
        `${w.name} has changed the lines of this file since you opened it. Read them again, then start over.`,
      'not-yours': 'Only whoever added this file, and those who may import it, open, change or remove it.',
      unreadable: (w: Words) => `${w.reason}`,
      'file-not-kept': 'This file is too large to be kept: add it again.',
      'undo-refused':
        'Undoing this import takes away records that your role may not change. Ask whoever imported it, or an administrator of your space.',
      'unknown-kind': 'First say what this file contains.',
    },
  },
)
