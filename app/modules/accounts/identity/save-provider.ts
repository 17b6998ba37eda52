import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { memberSettings, providerSettings } from './provider.ts'
import { writeProvider } from './write-provider.ts'

/** Not in the API: it carries a secret, and a wrong address would lock people out. */
export const saveProvider = command({
  name: 'accounts.save-provider',
  summary: { fr: 'Régler un fournisseur d’identité', en: 'Set up an identity provider' },
  needs: 'accounts.manage-sign-in',
  input: z.object({ id: fields.id.optional(), ...providerSettings.shape, ...memberSettings.shape }),
  secret: ['client_secret'],
  async run(scope, { id, ...settings }) {
    const { db, installation, tenantId, clock, actor } = scope
    const by = actorName(actor)
    return writeProvider({ db, installation, tenantId, by, now: clock.now() }, id ?? null, settings)
  },
})
