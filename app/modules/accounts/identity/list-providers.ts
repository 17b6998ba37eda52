import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { readProviders, type Provider } from './provider.ts'

/** What is known of a provider, but its secret: only whether there is one. */
export type ShownProvider = Omit<Provider, 'client_secret'> & { has_secret: boolean }

export const listProviders = query({
  name: 'accounts.list-providers',
  summary: { fr: 'Lister les fournisseurs d’identité', en: 'List identity providers' },
  needs: 'accounts.manage-sign-in',
  input: z.object({}),
  run: async ({ db, tenantId }): Promise<ShownProvider[]> => (await readProviders(db, tenantId)).map(shown),
})

export function shown({ client_secret, ...provider }: Provider): ShownProvider {
  return { ...provider, has_secret: client_secret !== null }
}
