import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { isAbout } from '../domains.ts'
import { loadDecisions } from './load-decisions.ts'
import { standings } from './standing.ts'

/** The register of decisions: what is due, late, done, to review. */
export const listDecisions = query({
  name: 'governance.list-decisions',
  summary: { fr: 'Lister les décisions des instances', en: 'List decisions of bodies' },
  needs: 'governance.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    body_id: fields.id.optional(),
    state: z.enum([...standings, 'to-review']).optional(),
    domain: z.enum(['data', 'ai']).optional(),
  }),
  http: 'GET /decisions',
  async run(scope, { search = '', body_id, state, domain }) {
    return (await loadDecisions(scope, body_id ? { body_id } : {})).filter(
      one =>
        holdsWords(search, String(one.number), one.subject, one.decided, one.owner ?? '', one.body) &&
        (!state || (state === 'to-review' ? one.to_review : one.standing === state)) &&
        (!domain || isAbout(one.domain, domain)),
    )
  },
})
