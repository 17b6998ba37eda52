import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { foldWords } from '#plan/words-in.ts'
import { holderStates, loadHolders } from './load-holders.ts'
import { roleOf } from './role.ts'

/** Who holds or held which role, narrowed by words, role, directorate and state. */
export const listHolders = query({
  name: 'governance.list-holders',
  summary: { fr: 'Lister les titulaires des rôles', en: 'List holders of roles' },
  needs: 'governance.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    role: fields.line(40).optional(),
    directorate_id: fields.id.optional(),
    state: z.enum(holderStates).optional(),
  }),
  http: 'GET /role-holders',
  async run(scope, { search, role, directorate_id, state }) {
    const wanted = foldWords(search ?? '')
    return (await loadHolders(scope)).filter(
      one =>
        foldWords(
          `${roleOf(one.role)?.title[scope.language] ?? ''} ${one.holder} ${one.deputy ?? ''} ${one.directorate ?? ''} ${one.party ?? ''}`,
        ).includes(wanted) &&
        (!role || one.role === role) &&
        (!directorate_id || one.directorate_id === directorate_id) &&
        (!state || one.state === state),
    )
  },
})
