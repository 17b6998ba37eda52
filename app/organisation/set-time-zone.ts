import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#kernel/operation.ts'

const known = new Set(Intl.supportedValuesOf('timeZone'))

/** Where the authority's days begin and end: every date of the product is counted there. */
export const setTimeZone = command({
  name: 'organisation.set-time-zone',
  summary: { fr: 'Choisir le fuseau horaire', en: 'Choose the time zone' },
  needs: 'organisation.edit',
  input: z.object({ time_zone: z.string().refine(zone => known.has(zone), 'organisation.unknown-time-zone') }),
  http: 'PUT /authority/time-zone',
  async run(scope, { time_zone }) {
    // The directory of tenants stands outside row-level security: the id of the scope is the only row named.
    await sql`update kernel.tenant set time_zone = ${time_zone} where id = ${scope.tenantId}`.execute(scope.db)
  },
})
