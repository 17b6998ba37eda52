import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { loadStates, publicKinds, publicStates } from './load-states.ts'

/** Where each system, each everyday rule and the site itself stand before the public. */
export const listPublicStates = query({
  name: 'transparency.list-public-states',
  summary: { fr: 'Lister ce qui est publié ou peut l’être', en: 'List what is published or can be' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(publicKinds).optional(),
    state: z.enum(publicStates).optional(),
  }),
  http: 'GET /publications',
  async run(scope, { search, kind, state }) {
    const wanted = foldWords(search ?? '')
    return (await loadStates(scope, { kind }))
      .filter(row => !state || row.state === state)
      .filter(row => foldWords(row.name).includes(wanted))
      .map(({ current: _, published: _online, ...row }) => row)
  },
})

export type ListedState = Awaited<ReturnType<typeof listPublicStates>>[number]
