import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { expectedStates } from './expected.ts'
import { loadExpected, type Expected } from './load-expected.ts'

/** Publications that the law or a common base expects of this authority, with what the catalogue holds of them; those not due come last. */
export const listExpected = query({
  name: 'catalogue.list-expected',
  summary: { fr: 'Lister les publications attendues', en: 'List expected publications' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(expectedStates).optional(),
    checked: z.enum(['yes', 'no']).optional(),
  }),
  http: 'GET /expected-publications',
  async run(scope, { search = '', state, checked }) {
    const rows = (await loadExpected(scope)).toSorted((a, b) => restOf(a) - restOf(b))
    return rows.filter(
      row =>
        holdsWords(search, row.rule.title.fr, row.rule.title.en, row.rule.article) &&
        (!state || row.state === state) &&
        (!checked || (row.check?.counts ?? false) === (checked === 'yes')),
    )
  },
})

function restOf({ state }: Expected): number {
  return state === 'not-due' ? 1 : 0
}
