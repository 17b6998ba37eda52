import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const cartographyTexts = defineTexts(
  {
    errors: {
      'too-large': (w: Words) =>
        `Avec ${w.applications} logiciels, la carte ne se lit plus. Choisissez d’abord une direction, un éditeur ou un autre filtre.`,
    },
  },
  {
    errors: {
      'too-large': (w: Words) =>
        `With ${w.applications} applications, the map cannot be read. First choose a directorate, a vendor or another filter.`,
    },
  },
)
