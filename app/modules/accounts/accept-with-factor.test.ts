import { expect, test } from 'vitest'
import { acceptInvitation } from './accept-invitation.ts'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { giveCode } from './let-in.ts'
import { openSession } from './open-session.ts'
import { sessionOf } from './session-of.ts'
import { setSignInRule } from './set-sign-in-rule.ts'

const house = await openHouse()
const { as, auth, invite, means, settle } = house
const fresh = { name: 'Inès Kermadec', passphrase, passphrase_again: passphrase }

const accept = async (slug: string, token: string, { headers = new Headers(), ...typed }: Accepting = {}) =>
  acceptInvitation(means, auth, { slug, token, ip, headers, session: await sessionOf(auth, headers), ...typed })
type Accepting = { headers?: Headers; name?: string; passphrase?: string; passphrase_again?: string }

async function demanding() {
  const tenant = await house.tenant()
  await setSignInRule(as(tenant, 'admin'), { second_factor: true })
  return tenant
}

test('an account with a second factor joins nothing on its passphrase: the code comes first, then the link still serves', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const { userId } = await settle(home, 'facteur@ville.example', ['agent'])
  const code = await house.enrol(userId)
  const token = await invite(other, 'facteur@ville.example', ['dpo'])
  const stopped = await accept(other.slug, token, { passphrase })
  expect(stopped).toMatchObject({ code: true, joined: false })
  expect(await house.rolesOf(other, userId)).toBeNull()
  const { setCookie, back } = await giveCode(auth, cookie(stopped.setCookie), code())
  expect(back).toBe(`/invitation/${other.slug}/${token}`)
  expect(await accept(other.slug, token, { headers: cookie(setCookie) })).toMatchObject({ joined: true })
  expect(await house.rolesOf(other, userId)).toEqual(['dpo'])
})

test('a session that has not proved the second factor of its account does not accept in its place', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const { userId } = await settle(home, 'sans-preuve@ville.example', ['agent'])
  await house.enrol(userId)
  const bare = cookie(await openSession(auth, userId, { headers: new Headers(), factor: false }))
  const token = await invite(other, 'sans-preuve@ville.example', ['dpo'])
  await expect(accept(other.slug, token, { headers: bare })).rejects.toThrow('invalid')
  expect(await house.rolesOf(other, userId)).toBeNull()
})

test('an authority that asks for a second factor is joined by nobody before it is set up, account or not', async () => {
  const [home, strict] = [await house.tenant(), await demanding()]
  const { userId } = await settle(home, 'connue@ville.example', ['agent'])
  const known = await invite(strict, 'connue@ville.example', ['dpo'])
  const unknown = await invite(strict, 'nouvelle@ville.example', ['admin'])
  const entered = await accept(strict.slug, known, { passphrase })
  expect(entered).toMatchObject({ code: false, joined: false })
  expect(await accept(strict.slug, known, { headers: cookie(entered.setCookie) })).toMatchObject({ joined: false })
  expect(await house.rolesOf(strict, userId)).toBeNull()

  const opened = await accept(strict.slug, unknown, fresh)
  expect(opened.joined).toBe(false)
  const newcomer = (await sessionOf(auth, cookie(opened.setCookie)))?.user.id ?? ''
  expect(await house.rolesOf(strict, newcomer)).toBeNull()
  await house.enrol(newcomer)
  const proved = cookie(await openSession(auth, newcomer, { headers: new Headers(), factor: true }))
  expect(await accept(strict.slug, unknown, { headers: proved })).toMatchObject({ joined: true, entered: null })
  expect(await house.rolesOf(strict, newcomer)).toEqual(['admin'])
})

test('a session that the provider of another authority opened is no proof for this one', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const { userId } = await settle(home, 'ailleurs@ville.example', ['agent'])
  const provider = { id: '0190a0a0-0000-7000-8000-000000000001', tenantId: home.id, idToken: null }
  const narrow = cookie(await openSession(auth, userId, { headers: new Headers(), factor: true, provider }))
  const token = await invite(other, 'ailleurs@ville.example', ['admin'])
  await expect(accept(other.slug, token, { headers: narrow })).rejects.toThrow('invalid')
  expect(await house.rolesOf(other, userId)).toBeNull()
})
