import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { accessStandings, loadAccess } from './access.ts'

export const listAccessRequests = query({
  name: 'catalogue.list-access-requests',
  summary: { fr: 'Lister les demandes d’accès aux données', en: 'List data access requests' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    standing: z.enum(accessStandings).optional(),
    dataset_id: fields.id.optional(),
  }),
  http: 'GET /access-requests',
  async run(scope, { search = '', standing, dataset_id }) {
    return (await loadAccess(scope, dataset_id ? { dataset_id } : {})).filter(
      one =>
        (!standing || one.standing === standing || one.state === standing) &&
        holdsWords(search, one.subject, one.purpose, one.applicant ?? ''),
    )
  },
})
