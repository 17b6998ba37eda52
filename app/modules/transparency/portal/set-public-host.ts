import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { setTenantHost, tenantOfHost } from '#kernel/tenants.ts'

/** A host name as browsers send it: lower case, no scheme, no path; a port where it is not the usual one. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?=[^:]*[a-z])[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:[1-9]\d{0,4})?$/, {
    error: 'transparency.not-a-host',
  })

export const setPublicHost = command({
  name: 'transparency.set-public-host',
  summary: { fr: 'Choisir le nom de domaine du site public', en: 'Choose the host name of the public site' },
  needs: 'transparency.set-host',
  input: z.object({ host: host.nullable() }),
  async run(scope, input) {
    const holder = input.host && (await tenantOfHost(scope.database, input.host))
    if (holder && holder.id !== scope.tenantId) throw new Conflict('transparency.host-taken')
    await setTenantHost(scope, input.host)
  },
})
