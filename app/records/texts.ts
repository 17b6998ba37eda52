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
      'line-not-created': (w: Words) =>
        `La ligne ${w.line} doit compléter la ligne ${w.other}, qui ne devient pas une fiche. Choisissez « créer une nouvelle fiche » pour la ligne ${w.other}, ou un autre choix pour la ligne ${w.line}.`,
    },
  },
  {
    errors: {
      'too-many-rows': (w: Words) => `This list is over ${w.maximum} rows: narrow it before exporting.`,
      'share-not-allowed': 'Your role lets you save a view for yourself, not share it.',
      'nothing-picked': 'Tick at least one row, or the whole list.',
      'choose-change': 'Choose what should change.',
      'no-file': 'Choose a file.',
      'line-not-created': (w: Words) =>
        `Line ${w.line} is to complete line ${w.other}, which does not become a record. Choose “create a new record” for line ${w.other}, or something else for line ${w.line}.`,
    },
  },
)
