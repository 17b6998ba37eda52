import { defineTexts } from '#kernel/texts.ts'

export const agreementTexts = defineTexts(
  {
    errors: {
      'ends-before': 'La fin précède le début : vérifiez les deux dates.',
      'renewal-needs-end': 'Une reconduction tacite suppose une première date de fin.',
      'agreement-ended': 'Cette convention a pris fin.',
      'agreement-signed': 'Cette convention est signée : son texte ne change plus.',
      'agreement-not-signed': 'Cette convention n’est pas en vigueur.',
      'nobody-bound': 'Dites d’abord avec qui elle est passée.',
    },
  },
  {
    errors: {
      'ends-before': 'The end comes before the start: check both dates.',
      'renewal-needs-end': 'Tacit renewal supposes a first end date.',
      'agreement-ended': 'This agreement has ended.',
      'agreement-signed': 'This agreement is signed: its text no longer changes.',
      'agreement-not-signed': 'This agreement is not in force.',
      'nobody-bound': 'Say first with whom it is made.',
    },
  },
)
