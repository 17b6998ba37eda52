import { defineTexts } from '#kernel/texts.ts'
import type { Words } from '#kernel/errors.ts'

export const recordsTexts = defineTexts(
  {
    errors: {
      'too-many-rows': (w: Words) => `Cette liste dépasse ${w.maximum} lignes : filtrez-la avant de l’exporter.`,
      'share-not-allowed': 'Votre rôle permet d’enregistrer une vue pour vous, pas de la partager.',
      'nothing-picked': 'Cochez au moins une ligne, ou toute la liste.',
      'choose-change': 'Choisissez ce qui doit changer.',
      'no-file': 'Choisissez un fichier.',
    },
  },
  {
    errors: {
      'too-many-rows': (w: Words) => `This list is over ${w.maximum} rows: narrow it before exporting.`,
      'share-not-allowed': 'Your role lets you save a view for yourself, not share it.',
      'nothing-picked': 'Tick at least one row, or the whole list.',
      'choose-change': 'Choose what should change.',
      'no-file': 'Choose a file.',
    },
  },
)
