import { z } from 'zod'

/** P: read in the text itself · S: read in a named secondary source · G: known, not read · ?: open or disputed. */
export const mark = z.enum(['P', 'S', 'G', '?'])
export type Mark = z.infer<typeof mark>

/** Whatever was not read in a source is shown « à confirmer ». */
export function isVerified(given: Mark): boolean {
  return given === 'P' || given === 'S'
}
