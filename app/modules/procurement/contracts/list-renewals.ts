import { z } from 'zod'
import { addMonths, today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import { loadRenewals } from './renewals.ts'

/** What ends, and from when the next contract must be prepared; what ended over a year ago is no longer there. */
export const listRenewals = query({
  name: 'procurement.list-renewals',
  summary: { fr: 'Lister les renouvellements à préparer', en: 'List renewals to prepare' },
  needs: 'procurement.read',
  input: z.object({
    /** All contracts, and not only those that bear data or may. */
    all: z.enum(['yes']).optional(),
    months: z.coerce.number().int().min(1).max(120).default(24),
  }),
  http: 'GET /contracts/renewals',
  async run(scope, { all, months }) {
    const [since, until] = [addMonths(today(scope), -12), addMonths(today(scope), months)]
    return (await loadRenewals(scope)).filter(
      ({ matters, ends_on, prepare_on }) => (matters || all === 'yes') && ends_on >= since && prepare_on <= until,
    )
  },
})
