import type { z } from 'zod'
import { invalidFrom, Refused } from '#kernel/errors.ts'
import type { Means } from '../means.ts'
import type { SignedIn } from '../session-of.ts'
import { shown, type ShownProvider } from './list-providers.ts'
import { noMembers, providerSettings, providersOf } from './provider.ts'
import { deleteProvider, writeProvider } from './write-provider.ts'

/** The providers that every authority of the installation shares. */
export async function installationProviders({ database }: Pick<Means, 'database'>): Promise<ShownProvider[]> {
  return (await providersOf(database, null)).map(shown)
}

/** Throws `Refused` to who does not run the installation, `Invalid` beside each field. The row keeps who wrote it, and when. */
export async function saveForInstallation(
  { database, clock, installation }: Means,
  user: SignedIn['user'],
  id: string | null,
  typed: z.input<typeof providerSettings>,
): Promise<string> {
  if (!user.operator) throw new Refused('kernel.refused')
  const parsed = providerSettings.safeParse(typed, { reportInput: true })
  if (!parsed.success) throw invalidFrom(parsed.error)
  return database.transaction({ tenantId: null, writable: true }, db => {
    const writing = { db, installation, tenantId: null, by: user.name, now: clock.now() }
    return writeProvider(writing, id, { ...parsed.data, ...noMembers })
  })
}

export async function removeFromInstallation({ database }: Means, user: SignedIn['user'], id: string): Promise<void> {
  if (!user.operator) throw new Refused('kernel.refused')
  await database.transaction({ tenantId: null, writable: true }, db => deleteProvider(db, null, id))
}
