import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { hostOfTenant } from '#kernel/tenants.ts'

/** The host name of the public site; null = /p/<slug> alone. */
export const readPublicHost = query({
  name: 'transparency.read-public-host',
  summary: { fr: 'Lire le nom de domaine du site public', en: 'Read the host name of the public site' },
  needs: 'transparency.set-host',
  input: z.object({}),
  run: scope => hostOfTenant(scope),
})
