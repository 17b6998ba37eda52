import { z } from 'zod'
import { frenchSpaces } from '#kernel/texts.ts'

/** A French text of a data file, with the narrow spaces that its typography asks for. */
export const french = z.string().min(1).transform(frenchSpaces)

/** The same in both languages. */
export const bilingual = z.object({ fr: french, en: z.string().min(1) })

export const domains = ['data', 'ai', 'both'] as const

/** Whether something of that domain speaks of the other: « both » speaks of each. */
export function isAbout(domain: string, wanted: 'data' | 'ai'): boolean {
  return domain === wanted || domain === 'both'
}
