import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const texts = defineTexts(
  {
    errors: {
      unreadable: (w: Words) => `${w.reason}`,
      'no-document':
        'Ce fichier n’est pas un contrat : c’est un tableau ou des données. Sont lus : .pdf, .docx, .odt, .txt.',
    },
  },
  {
    errors: {
      unreadable: (w: Words) => `${w.reason}`,
      'no-document': 'This file is not a contract: it is a table or data. Read are: .pdf, .docx, .odt, .txt.',
    },
  },
)
