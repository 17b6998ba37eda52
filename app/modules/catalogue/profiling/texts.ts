import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const texts = defineTexts(
  { errors: { unreadable: (w: Words) => `${w.reason}` } },
  { errors: { unreadable: (w: Words) => `${w.reason}` } },
)
