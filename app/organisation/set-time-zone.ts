import { z } from 'zod'
import { command } from '#kernel/operation.ts'
import { setTenantTimeZone } from '#kernel/tenants.ts'

const known = new Set(Intl.supportedValuesOf('timeZone'))

/** Where the authority's days begin and end: every date of the product is counted there. */
export const setTimeZone = command({
  name: 'organisation.set-time-zone',
  summary: { fr: 'Choisir le fuseau horaire', en: 'Choose the time zone' },
  needs: 'organisation.edit',
  input: z.object({ time_zone: z.string().refine(zone => known.has(zone), 'organisation.unknown-time-zone') }),
  http: 'PUT /authority/time-zone',
  run: (scope, { time_zone }) => setTenantTimeZone(scope, time_zone),
})
