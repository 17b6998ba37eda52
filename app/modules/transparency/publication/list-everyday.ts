import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { everydayData, everydayKinds } from './everyday.ts'
import { loadEveryday } from './compose-everyday.ts'
import { loadStates } from './load-states.ts'

/** Everyday uses still in the register, with what the public can see of each. */
export const listEveryday = query({
  name: 'transparency.list-everyday',
  summary: { fr: 'Lister les usages courants de l’IA', en: 'List everyday uses of AI' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(everydayKinds).optional(),
    data_used: z.enum(everydayData).optional(),
  }),
  http: 'GET /everyday-uses',
  async run(scope, { search, kind, data_used }) {
    const states = new Map((await loadStates(scope, { kind: 'everyday' })).map(state => [state.id, state]))
    const wanted = foldWords(search ?? '')
    return (await loadEveryday(scope))
      .filter(row => !kind || row.kind === kind)
      .filter(row => !data_used || row.data_used === data_used)
      .filter(row => foldWords(`${row.name} ${row.tools ?? ''} ${row.rule ?? ''}`).includes(wanted))
      .map(({ processings, ...row }) => ({
        ...row,
        processings: processings.map(({ reference }) => reference),
        state: states.get(row.id)?.state ?? ('never' as const),
      }))
  },
})

export type ListedEveryday = Awaited<ReturnType<typeof listEveryday>>[number]
