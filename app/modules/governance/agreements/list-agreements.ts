import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { agreementKindCodes } from './agreement-data.ts'
import { loadAgreements } from './load-agreements.ts'
import { standings } from './term.ts'

export const listAgreements = query({
  name: 'governance.list-agreements',
  summary: { fr: 'Lister les conventions', en: 'List agreements' },
  needs: 'governance.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(agreementKindCodes).optional(),
    standing: z.enum(standings).optional(),
    party_id: fields.id.optional(),
  }),
  http: 'GET /agreements',
  async run(scope, { search = '', kind, standing, party_id }) {
    return (await loadAgreements(scope)).filter(
      one =>
        holdsWords(search, one.title, one.object ?? '', one.reference ?? '', ...one.parties.map(({ name }) => name)) &&
        (!kind || one.kind === kind) &&
        (!standing || one.term.standing === standing) &&
        (!party_id || one.parties.some(bound => bound.party_id === party_id)),
    )
  },
})
