import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { tiers } from '../engine/codes.ts'
import { loadQualifications, qualificationStates } from './load-qualifications.ts'

export const listQualifications = query({
  name: 'transparency.list-qualifications',
  summary: { fr: 'Lister les systèmes et leur qualification', en: 'List systems and their qualification' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(qualificationStates).optional(),
    tier: z.enum(tiers).optional(),
    system: fields.id.optional(),
  }),
  http: 'GET /qualifications',
  /** What waits first; then by name. */
  async run(scope, { search = '', state, tier, system }) {
    const words = foldWords(search).trim()
    const found = await loadQualifications(scope, system)
    const rank = (one: (typeof found)[number]) => qualificationStates.indexOf(one.state)
    return found
      .filter(
        one =>
          (!state || one.state === state) &&
          (!tier || one.tier === tier) &&
          foldWords(`${one.system} ${one.who ?? ''}`).includes(words),
      )
      .toSorted((a, b) => rank(a) - rank(b))
  },
})
