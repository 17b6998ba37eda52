import { sql, type Kysely } from 'kysely'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Installation } from '#kernel/scope.ts'
import { readProviders, refuseIncoherent, type ProviderSettings } from './provider.ts'

export interface Writing {
  db: Kysely<unknown>
  installation: Installation | undefined
  tenantId: string | null
  by: string
  now: Date
}

/** Writes the settings of a provider, new or known. Under another issuer or client its links are void: a subject is only unique there. */
export async function writeProvider(writing: Writing, id: string | null, settings: ProviderSettings): Promise<string> {
  refuseIncoherent(settings)
  const { db, tenantId, by, now } = writing
  const known = await readProviders(db, tenantId)
  const before = known.find(provider => provider.id === id)
  if (id !== null && !before) throw new NotFound('kernel.not-found')
  if (known.some(other => other.id !== id && other.label === settings.label)) {
    throw new Invalid({ label: { key: 'accounts.label-taken' } })
  }
  const key = id ?? newId()
  const moved = before && (before.issuer !== settings.issuer || before.client_id !== settings.client_id)
  if (moved) await forgetLinks(db, key)
  // A secret kept for one address is never sent to another.
  const kept = moved ? null : (before?.client_secret ?? null)
  const secret = settings.client_secret ? sealed(writing, settings.client_secret, key) : kept
  const { client_secret: _, role_map, ...plain } = settings
  const row = { ...plain, role_map: JSON.stringify(role_map), client_secret: secret, updated_at: now, updated_by: by }
  const table = db.withTables<{ 'auth.identity_provider': Record<string, unknown> }>()
  if (before) await table.updateTable('auth.identity_provider').set(row).where('id', '=', key).execute()
  else {
    await table
      .insertInto('auth.identity_provider')
      .values({ ...row, id: key, tenant_id: tenantId, created_at: now })
      .execute()
  }
  return key
}

/** Takes a provider away with its links; who came by it and has no passphrase can no longer come in. */
export async function deleteProvider(db: Kysely<unknown>, tenantId: string | null, id: string): Promise<void> {
  const { rows } = await sql`
    delete from auth.identity_provider where id = ${id} and tenant_id is not distinct from ${tenantId}::uuid returning id
  `.execute(db)
  if (rows.length === 0) throw new NotFound('kernel.not-found')
  await forgetLinks(db, id)
  await sql`delete from auth.session where provider_id = ${id}`.execute(db)
}

async function forgetLinks(db: Kysely<unknown>, id: string): Promise<void> {
  await sql`delete from auth.account where provider_id = ${id}`.execute(db)
}

function sealed({ installation }: Writing, secret: string, id: string): string {
  if (!installation) throw new Conflict('accounts.no-installation')
  return installation.seal(secret, `provider ${id}`)
}
