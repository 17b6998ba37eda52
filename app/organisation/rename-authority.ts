import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { setTenantName } from '#kernel/tenants.ts'

/** The name that every page, letter and report bears; the address stays as it is, so that links keep working. */
export const renameAuthority = command({
  name: 'organisation.rename-authority',
  summary: { fr: 'Changer le nom de la collectivité', en: 'Rename the authority' },
  needs: 'organisation.edit',
  input: z.object({ name: fields.line(120) }),
  http: 'PUT /authority/name',
  run: (scope, { name }) => setTenantName(scope, name),
})
