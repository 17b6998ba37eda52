import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { loadRequests } from './load-requests.ts'
import { states } from './request.ts'
import { kindIds } from './request-kinds.ts'

/** What presses most first. */
export const listRequests = query({
  name: 'transparency.list-requests',
  summary: { fr: 'Lister les demandes du public', en: 'List the requests of the public' },
  needs: 'transparency.answer-public',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum([...states, 'open']).optional(),
    kind: z.enum(kindIds).optional(),
  }),
  http: 'GET /public-requests',
  async run(scope, { search, state, kind }) {
    const words = plain(search ?? '')
    const found = await loadRequests(scope)
    return found.filter(
      one =>
        (!state || one.state === state || (state === 'open' && one.state !== 'closed')) &&
        (!kind || one.kind === kind) &&
        plain(
          `n°${one.number} ${one.person_name ?? ''} ${one.system ?? ''} ${one.decision ?? ''} ${one.owner ?? ''} ${one.message}`,
        ).includes(words),
    )
  },
})

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

function plain(text: string): string {
  return foldWords(text).replace(/n°\s+/g, 'n°')
}
