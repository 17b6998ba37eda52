import { render } from 'preact-render-to-string'
import { afterAll, expect, test, vi } from 'vitest'
import { passphrase } from '../house.testing.ts'
import { sessionsOf } from '../own-account.ts'
import { doors, enrolBefore } from '../pages/door-paths.ts'
import { beginEnrolment, factorOf } from '../second-factor.ts'
import { readAudit } from '../read-audit.ts'
import { setSignInRule } from '../set-sign-in-rule.ts'
import { sessionOf } from '../session-of.ts'
import { totpCode } from '../totp.ts'
import { linksOf } from './links.ts'
import { openWithProvider } from './sign-in-with-provider.testing.ts'

const house = await openWithProvider()
const { auth, as, clock, come, database, go, leave, provide, rolesOf, server, settle } = house
afterAll(() => server.close())
vi.spyOn(console, 'error').mockImplementation(() => undefined)

const someone = (name: string) => {
  server.people[name] = { email: `${name}@ville.example`, email_verified: true, name: `Personne ${name}` }
  return name
}

/** A member whose account has a passphrase, come by the provider of their authority. */
async function arrived(name: string) {
  const home = await house.tenant()
  const id = await provide(home)
  const { userId, headers: own } = await settle(home, `${name}@ville.example`, ['agent'])
  const { headers } = await come(id, someone(name), { collectivite: home.slug })
  return { home, id, userId, own, headers }
}

const statusOf = (result: object) => ('status' in result ? result.status : null)

test('a session that an authority’s provider opened sets up no second factor on the account', async () => {
  const { userId, headers } = await arrived('enrole')
  const { token, secret } = await beginEnrolment(auth, userId)
  const code = totpCode(secret, Math.floor(clock.now().getTime() / 30_000))
  const shown = await go('get', doors.factor, { headers, typed: { vers: '/t/x/' } })
  expect('body' in shown && render(shown.body)).toContain('Votre session vient du fournisseur')
  expect('body' in shown && render(shown.body)).not.toContain('name="enrolment"')
  expect(statusOf(await go('post', doors.factor, { headers, typed: { enrolment: token, code } }))).toBe(403)
  expect(await factorOf(auth, userId)).toBeNull()
})

test('nor does it renew the recovery codes, remove the second factor or change the passphrase, even with the right one', async () => {
  const home = await house.tenant()
  const id = await provide(home, { checks_factor: true })
  const { userId } = await settle(home, 'renouvelle@ville.example', ['agent'])
  await house.enrol(userId)
  const { headers } = await come(id, someone('renouvelle'), { collectivite: home.slug })
  const before = await database.pool.query('select code_hash from auth.recovery_code where user_id = $1', [userId])
  const post = (path: string, typed: Record<string, string>) => go('post', path, { headers, typed })
  expect(statusOf(await post(doors.factor, { do: 'renew', proof_renew: passphrase }))).toBe(403)
  expect(statusOf(await post(doors.factor, { do: 'remove', proof_remove: passphrase }))).toBe(403)
  const other = 'une autre phrase entière'
  const change = { present: passphrase, passphrase: other, passphrase_again: other }
  expect(statusOf(await post(doors.ownPassphrase, change))).toBe(403)
  const after = await database.pool.query('select code_hash from auth.recovery_code where user_id = $1', [userId])
  expect([after.rows, (await factorOf(auth, userId))?.codes]).toEqual([before.rows, 10])
  expect(await sessionOf(auth, headers)).not.toBeNull()
})

test('nor does it link another provider to the account, or take one away', async () => {
  const { home, id, userId, headers } = await arrived('relie')
  const second = await provide(home, { label: 'Second' })
  const left = await leave(second, { collectivite: home.slug, relier: '1' }, headers)
  expect(left.refused).toContain('Votre session vient du fournisseur')
  expect(statusOf(await go('post', doors.account, { headers, typed: { do: 'unlink', provider: id } }))).toBe(403)
  expect(await linksOf(database, userId)).toEqual([id])
})

test('nor does it see or end the sessions opened otherwise, or name the other authorities of the person', async () => {
  const { userId, headers, own } = await arrived('discrete')
  const other = await house.tenant()
  await database.transaction({ tenantId: other.id, writable: true }, db =>
    db
      .withTables<{ 'accounts.membership': Record<string, unknown> }>()
      .insertInto('accounts.membership')
      .values({
        tenant_id: other.id,
        id: userId,
        user_id: userId,
        name: 'x',
        email: 'x',
        roles: ['dpo'],
        created_at: new Date(),
      })
      .execute(),
  )
  const shown = await go('get', doors.account, { headers })
  expect('body' in shown && render(shown.body)).not.toContain(other.slug)
  const [mine] = await sessionsOf(auth, userId, null).then(list => list.filter(({ provider }) => !provider))
  await go('post', doors.account, { headers, typed: { session: mine?.id ?? '' } })
  await go('post', doors.account, { headers, typed: { do: 'close-others' } })
  expect(await sessionOf(auth, own)).not.toBeNull()
})

test('nor does it leave a line in the log of another authority, whether it came with a code or without', async () => {
  const { home, id, userId } = await arrived('discrete-au-journal')
  const other = await house.tenant()
  await database.transaction({ tenantId: other.id, writable: true }, db =>
    db
      .withTables<{ 'accounts.membership': Record<string, unknown> }>()
      .insertInto('accounts.membership')
      .values({
        tenant_id: other.id,
        id: userId,
        user_id: userId,
        name: 'x',
        email: 'x',
        roles: ['dpo'],
        created_at: new Date(),
      })
      .execute(),
  )
  const code = await house.enrol(userId)
  const { headers } = await come(id, 'discrete-au-journal', { collectivite: home.slug })
  await go('post', doors.code, { headers, typed: { code: code() } })
  const signIns = async (tenant: typeof home) =>
    (await readAudit(as(tenant, 'admin'), { operation: 'accounts.record-sign-in' })).lines.length
  expect([await signIns(home), await signIns(other)]).toEqual([2, 0])
})

test('an invitation to an authority that asks for a second factor is not joined by a provider that does not check one', async () => {
  const home = await house.tenant()
  await setSignInRule(as(home, 'admin'), { second_factor: true })
  const id = await provide(home)
  const trusted = await provide(home, { label: 'Deux facteurs', checks_factor: true })
  const arrive = async (provider: string, name: string) => {
    const token = await house.invite(home, `${name}@ville.example`, ['hr'])
    const asked = { collectivite: home.slug, invitation: token, chez: home.slug }
    const { session, to } = await come(provider, someone(name), asked)
    return { to, token, roles: await rolesOf(home, session?.user.id ?? '') }
  }
  const stopped = await arrive(id, 'arretee')
  expect(stopped.roles).toBeNull()
  expect(stopped.to).toBe(enrolBefore(`/invitation/${home.slug}/${stopped.token}`))
  expect(await arrive(trusted, 'sure')).toMatchObject({ to: `/t/${home.slug}/`, roles: ['hr'] })
})

test('an invitation to one authority is not accepted on the word of another one’s provider', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const id = await provide(other)
  const token = await house.invite(home, 'detournee@ville.example', ['admin'])
  const asked = { collectivite: other.slug, invitation: token, chez: home.slug }
  const { html, session } = await come(id, someone('detournee'), asked)
  expect([html.includes('n’est pas ouvert ici'), session]).toEqual([true, null])
  const { rowCount } = await database.pool.query("select from auth.user where email = 'detournee@ville.example'")
  expect(rowCount).toBe(0)
})
