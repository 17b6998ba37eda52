import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { isAbout } from '../domains.ts'
import { bodyKindCodes } from './body.ts'
import { loadBodies } from './load-bodies.ts'

export const listBodies = query({
  name: 'governance.list-bodies',
  summary: { fr: 'Lister les instances', en: 'List bodies' },
  needs: 'governance.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(bodyKindCodes).optional(),
    domain: z.enum(['data', 'ai']).optional(),
  }),
  http: 'GET /bodies',
  async run(scope, { search = '', kind, domain }) {
    return (await loadBodies(scope)).filter(
      body =>
        holdsWords(search, body.name, body.party ?? '', body.purpose ?? '') &&
        (!kind || body.kind === kind) &&
        (!domain || isAbout(body.domain, domain)),
    )
  },
})
