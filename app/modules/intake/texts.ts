import { defineTexts } from '#kernel/texts.ts'

export const intakeTexts = defineTexts(
  {
    errors: {
      'already-applied': 'Ce fichier a déjà été importé, annulé ou retiré.',
      'file-not-kept': 'Ce fichier est trop gros pour être gardé : ajoutez-le de nouveau.',
      'unknown-kind': 'Dites d’abord ce que contient ce fichier.',
    },
  },
  {
    errors: {
      'already-applied': 'This file was already imported, undone or removed.',
      'file-not-kept': 'This file is too large to be kept: add it again.',
      'unknown-kind': 'First say what this file contains.',
    },
  },
)
