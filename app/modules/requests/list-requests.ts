import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadRequests } from './load.ts'
import { states } from './request.ts'

/** The last asked first: who answered, who did not. */
export const listRequests = query({
  name: 'requests.list-requests',
  summary: { fr: 'Lister les demandes aux directions', en: 'List requests to directorates' },
  needs: 'requests.read',
  input: z.object({ search: z.string().trim().max(100).optional(), state: z.enum(states).optional() }),
  http: 'GET /requests',
  async run(scope, { search, state }) {
    const words = (search ?? '').toLowerCase()
    const found = await loadRequests(scope)
    return found.filter(one => (!state || one.state === state) && one.directorate.toLowerCase().includes(words))
  },
})

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]
