import { afterAll, describe, expect, test } from 'vitest'
import { readAudit } from '../read-audit.ts'
import { listProviders } from './list-providers.ts'
import { saveProvider } from './save-provider.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openWithProvider, settingsFor } from './sign-in-with-provider.testing.ts'

const { server, database, as, come, provide, ...house } = await openWithProvider()
afterAll(() => server.close())
const someone = (name: string) => {
  server.people[name] = { email: `${name}@ville.example`, email_verified: true, name }
  return name
}

describe('The settings of a provider', () => {
  test('hide the secret everywhere: list, log, database', async () => {
    const home = await house.tenant()
    const id = await provide(home)
    const [shown] = await listProviders(as(home, 'admin'), {})
    expect(shown).toMatchObject({ has_secret: true, id })
    const { lines } = await readAudit(as(home, 'admin'), {})
    const rows = await database.transaction({ tenantId: home.id, writable: false }, db =>
      db.withTables<{ 'auth.identity_provider': object }>().selectFrom('auth.identity_provider').selectAll().execute(),
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify([shown, lines, rows])).not.toContain('secret-du-fournisseur-de-test')
  })

  test('kept for one address, the secret and the links never serve another', async () => {
    const home = await house.tenant()
    const id = await provide(home, { just_in_time: true, default_roles: ['agent'] })
    const { session } = await come(id, someone('fidele'), { collectivite: home.slug })
    expect(session).not.toBeNull()
    const links = () => database.pool.query('select from auth.account where provider_id = $1', [id])
    expect((await links()).rowCount).toBe(1)
    const { client_secret: _, ...moved } = settingsFor({ issuer: 'https://autre.example' })
    await saveProvider(as(home, 'admin'), { ...moved, id })
    expect((await links()).rowCount).toBe(0)
    expect((await listProviders(as(home, 'admin'), {}))[0]?.has_secret).toBe(false)
  })

  test('of another authority are neither seen nor touched, and a name serves once', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await provide(home)
    expect(await listProviders(as(other, 'admin'), {})).toEqual([])
    await expect(saveProvider(as(other, 'admin'), { ...settingsFor(server), id })).rejects.toThrow('not-found')
    await expect(provide(home)).rejects.toThrow('label-taken')
  })

  test('must hold together: roles to give, values to read, no administrator by default, a secret that can be sealed', async () => {
    const home = await house.tenant()
    const wrong = (settings: object) => fieldsOf(provide(home, { ...settings, label: 'Incohérent' }))
    expect(await wrong({ just_in_time: true })).toEqual({ default_roles: 'accounts.roles-needed' })
    expect(await wrong({ roles_claim: 'groups' })).toEqual({ roles_claim: 'accounts.map-needed' })
    expect(await wrong({ role_map: { dpo: ['x'] } })).toEqual({ roles_claim: 'accounts.claim-needed' })
    expect(await wrong({ condition_claim: 'siret' })).toEqual({ condition_claim: 'accounts.condition-halved' })
    expect(await wrong({ default_roles: ['admin'] })).toEqual({ default_roles: 'accounts.no-admin-by-default' })
    expect(await wrong({ issuer: 'https://a:b@x.example' })).toEqual({ issuer: 'accounts.invalid-issuer' })
    expect(await wrong({ email_domains: ['pas un domaine'] })).toEqual({ email_domains: 'accounts.invalid-domain' })
    const bare = { ...as(home, 'admin'), installation: undefined }
    await expect(saveProvider(bare, settingsFor(server))).rejects.toThrow('no-installation')
  })
})
