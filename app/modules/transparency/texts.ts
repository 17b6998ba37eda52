import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const transparencyTexts = defineTexts(
  {
    errors: {
      contradiction: (w: Words) => `Cette réponse contredit « ${w.field} » : ${w.why}.`,
      'unknown-fact': 'Ce fait n’existe pas : « gouvernail classify --schema » donne la liste.',
      'unknown-code': (w: Words) => `Valeurs possibles : ${w.codes}.`,
      'not-a-flag': 'Répondez par true ou false ; null ou l’absence veut dire « je ne sais pas ».',
      'date-range': (w: Words) => `Écrivez une date qui existe, du ${w.from} au ${w.to}.`,
      'number-range': (w: Words) => `Écrivez un nombre de 0 à ${w.most}.`,
      'not-facts': 'Décrivez un système par un objet JSON, ou plusieurs par un tableau d’objets.',
      'same-id': 'Deux systèmes portent le même « id ».',
      'too-many': (w: Words) => `Pas plus de ${w.most} systèmes à la fois.`,
    },
  },
  {
    errors: {
      contradiction: (w: Words) => `This answer contradicts “${w.field}”: ${w.why}.`,
      'unknown-fact': 'There is no such fact: “gouvernail classify --schema” lists them.',
      'unknown-code': (w: Words) => `Possible values: ${w.codes}.`,
      'not-a-flag': 'Answer true or false; null or absence means “I do not know”.',
      'date-range': (w: Words) => `Write a date that exists, from ${w.from} to ${w.to}.`,
      'number-range': (w: Words) => `Write a number from 0 to ${w.most}.`,
      'not-facts': 'Describe one system as a JSON object, or several as an array of objects.',
      'same-id': 'Two systems have the same “id”.',
      'too-many': (w: Words) => `No more than ${w.most} systems at a time.`,
    },
  },
)
