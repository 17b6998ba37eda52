import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const planTexts = defineTexts(
  {
    errors: {
      'reason-needed': 'Dites pourquoi ce point est sans objet : la raison figure dans le rapport.',
      'no-such-point': (w: Words) => `Le plan n’a pas de point « ${w.id ?? ''} ».`,
      'future-fact': 'Un fait daté est passé : sa date ne peut pas être à venir.',
      'already-accepted': 'Cette action est déjà dans le plan.',
      'due-before-start': 'L’échéance vient avant le début.',
    },
  },
  {
    errors: {
      'reason-needed': 'Say why this point does not apply: the reason is printed in the report.',
      'no-such-point': (w: Words) => `The plan has no point “${w.id ?? ''}”.`,
      'future-fact': 'A dated fact is in the past: its date cannot be in the future.',
      'already-accepted': 'This action is already in the plan.',
      'due-before-start': 'The due date comes before the start.',
    },
  },
)
