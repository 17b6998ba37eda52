import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { dutyStates, families } from './duty.ts'
import { loadDuties } from './load-duties.ts'

export const listDuties = query({
  name: 'transparency.list-duties',
  summary: { fr: 'Lister les obligations', en: 'List duties' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(dutyStates).optional(),
    family: z.enum(families).optional(),
    system: fields.id.optional(),
  }),
  http: 'GET /duties',
  async run(scope, { search = '', state, family, system }) {
    const words = foldWords(search).trim()
    const found = await loadDuties(scope, system ? { system } : {})
    const matching = found.filter(
      duty =>
        (!state || duty.standing === state) &&
        (!family || duty.family === family) &&
        foldWords(`${duty.title} ${duty.system} ${duty.code} ${duty.article} ${duty.owner ?? ''}`).includes(words),
    )
    // What calls for somebody comes first; within each standing the order of days stays.
    return matching.toSorted((a, b) => dutyStates.indexOf(a.standing) - dutyStates.indexOf(b.standing))
  },
})
