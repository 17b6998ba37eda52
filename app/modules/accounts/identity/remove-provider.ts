import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { deleteProvider } from './write-provider.ts'

export const removeProvider = command({
  name: 'accounts.remove-provider',
  summary: { fr: 'Retirer un fournisseur d’identité', en: 'Remove an identity provider' },
  needs: 'accounts.manage-sign-in',
  input: z.object({ id: fields.id }),
  run: ({ db, tenantId }, { id }) => deleteProvider(db, tenantId, id),
})
