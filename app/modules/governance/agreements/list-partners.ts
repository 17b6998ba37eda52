import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadParties } from '#organisation/party.ts'
import { isAbout } from '../domains.ts'
import { loadAgreements } from './load-agreements.ts'
import { isInForce } from './term.ts'

/** Those of the territory, software vendors left out: bound by a data agreement in force, by a draft, or by nothing. */
export const listPartners = query({
  name: 'governance.list-partners',
  summary: { fr: 'Lister les partenaires et leurs conventions', en: 'List partners and their agreements' },
  needs: 'governance.read',
  input: z.object({}),
  http: 'GET /partners',
  async run(scope) {
    const agreements = (await loadAgreements(scope)).filter(({ domain }) => isAbout(domain, 'data'))
    return (await loadParties(scope))
      .filter(({ kind }) => kind !== 'vendor')
      .map(({ id, name, kind }) => {
        const mine = agreements.filter(({ parties }) => parties.some(({ party_id }) => party_id === id))
        return {
          id,
          name,
          kind,
          under: mine.some(({ term }) => isInForce(term.standing)),
          agreements: mine.map(({ id: agreement, title, term, signed_on }) => ({
            id: agreement,
            title,
            term,
            signed_on,
          })),
        }
      })
  },
})

export type Partner = Awaited<ReturnType<typeof listPartners>>[number]
