import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { passphrase, ip } from '../house.testing.ts'
import { doors } from '../pages/door-paths.ts'
import { beginEnrolment, confirmEnrolment, proveFactor } from '../second-factor.ts'
import { signIn } from '../sign-in.ts'
import { totpCode } from '../totp.ts'
import { linksOf, unlink } from './links.ts'
import { openWithProvider, origin } from './sign-in-with-provider.testing.ts'

// As ProConnect does: what the provider tells of a person comes as a signed token.
const house = await openWithProvider({ signedUserinfo: true })
const { server, auth, clock, database, come, leave, back, provide, go, settle } = house
afterAll(() => server.close())
vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  server.lies = {}
})

const open = { just_in_time: true, default_roles: ['agent' as const] }
const someone = (name: string) => {
  server.people[name] = { email: `${name}@ville.example`, email_verified: true, name: `Personne ${name}` }
  return name
}

async function enrol(userId: string) {
  const { token, secret } = await beginEnrolment(auth, userId)
  const code = (later: number) => totpCode(secret, Math.floor(clock.now().getTime() / 30_000) + later)
  await confirmEnrolment(auth, userId, token, code(-1))
  return code
}

describe('What a provider signs of a person', () => {
  test('is read once its signature is checked', async () => {
    const home = await house.tenant()
    const id = await provide(home, open)
    const { session } = await come(id, someone('signee'), { collectivite: home.slug })
    expect(session?.user.email).toBe('signee@ville.example')
    expect(server.asked).toContain('GET /me')
  })

  test.each([
    ['somebody else signed it', { userinfo: (claims: Record<string, unknown>) => claims, foreignKey: true }],
    [
      'it is about another subject',
      { userinfo: (claims: Record<string, unknown>) => ({ ...claims, sub: 'sujet-autre' }) },
    ],
    [
      'it is meant for another client',
      { userinfo: (claims: Record<string, unknown>) => ({ ...claims, aud: 'autre' }) },
    ],
    [
      'it comes from another issuer',
      { userinfo: (claims: Record<string, unknown>) => ({ ...claims, iss: 'https://autre.example' }) },
    ],
  ])('is refused when %s', async (_, { userinfo, ...lies }) => {
    const home = await house.tenant()
    const id = await provide(home, open)
    const { address, headers } = await leave(id, { collectivite: home.slug })
    const returned = await server.signIn(address, someone('fausse'))
    // The identity token stays true: only what is told afterwards lies.
    server.lies = { userinfo, foreignUserinfo: 'foreignKey' in lies }
    const { html, session } = await back(returned, headers)
    expect([html.includes('n’est pas celle attendue'), session]).toEqual([true, null])
  })
})

describe('A second factor and a provider', () => {
  test('the code is asked after the provider, unless the settings trust it for two factors', async () => {
    const home = await house.tenant()
    const id = await provide(home)
    const place = { collectivite: home.slug }
    const { userId } = await settle(home, 'deux@ville.example', ['agent'])
    await enrol(userId)
    const asked = await come(id, someone('deux'), place)
    expect([asked.to, asked.session]).toEqual([doors.code, null])
    const trusted = await provide(home, { label: 'Deux facteurs', checks_factor: true })
    const { session } = await come(trusted, 'deux', place)
    expect(session?.session).toMatchObject({ factor: true, providerId: trusted })
  })

  test('linking an account that has one asks for both, even when the provider is trusted', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await provide(home, { checks_factor: true })
    await settle(other, 'prudente@ville.example', ['agent'])
    const { userId } = await settle(home, 'prudente@ville.example', ['agent'])
    const code = await enrol(userId)
    const { headers } = await come(id, someone('prudente'), { collectivite: home.slug })
    const bare = await go('post', doors.link, { headers, typed: { passphrase } })
    expect('body' in bare && bare.status).toBe(422)
    expect(await linksOf(database, userId)).toEqual([])
    const whole = await go('post', doors.link, { headers, typed: { passphrase, code: code(0) } })
    expect(whole).toMatchObject({ redirect: '/' })
    expect(await linksOf(database, userId)).toEqual([id])
    await expect(proveFactor(auth, userId, code(0))).rejects.toThrow('wrong-code')
  })
})

describe('An account and its providers', () => {
  test('is linked by its person, from their account, whatever address the provider tells; never somebody else’s subject', async () => {
    const home = await house.tenant()
    const id = await provide(home)
    const { userId, headers } = await settle(home, 'relie@ville.example', ['agent'])
    const place = { collectivite: home.slug, relier: '1' }
    const linked = await come(id, someone('autre-adresse'), place, headers)
    expect(linked.to).toBe(doors.account)
    expect(await linksOf(database, userId)).toEqual([id])
    const { headers: strangers } = await settle(home, 'voleur@ville.example', ['agent'])
    expect((await come(id, 'autre-adresse', place, strangers)).html).toContain('sous un autre compte')
    const nobody = await go('get', doors.provider, { params: { provider: id }, typed: place })
    expect(nobody).toMatchObject({ redirect: doors.signIn })
  })

  test('is never left without a way in', async () => {
    const home = await house.tenant()
    const id = await provide(home, open)
    const { session } = await come(id, someone('seule'), { collectivite: home.slug })
    await expect(unlink(database, session?.user.id ?? '', id)).rejects.toThrow('last-way-in')
    const { userId } = await settle(home, 'deux-voies@ville.example', ['agent'])
    await come(id, someone('deux-voies'), { collectivite: home.slug })
    await unlink(database, userId, id)
    expect(await linksOf(database, userId)).toEqual([])
    expect((await signIn(auth, { email: 'deux-voies@ville.example', passphrase, ip })).code).toBe(false)
  })
})

describe('Signing out', () => {
  test('ends the session here, then the one at the provider, with the token it gave and the way back', async () => {
    const home = await house.tenant()
    const id = await provide(home, open)
    const { headers, session } = await come(id, someone('sortante'), { collectivite: home.slug })
    expect(session).not.toBeNull()
    const { rows } = await database.pool.query('select id_token from auth.session where provider_id = $1', [id])
    expect(String(rows[0]?.id_token)).not.toContain('.')
    const left = await go('post', doors.signOut, { headers })
    const onward = new URL('refresh' in left ? (left.refresh ?? '') : '')
    expect(onward.href.startsWith(`${server.issuer}/session/end`)).toBe(true)
    expect(onward.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/connexion`)
    expect(onward.searchParams.get('id_token_hint')).toMatch(/^ey/)
    expect((await fetch(onward)).status).toBe(200)
    const { headers: again } = await come(id, 'sortante', { collectivite: home.slug })
    await database.pool.query('delete from auth.session')
    expect(await go('post', doors.signOut, { headers: again })).toMatchObject({ redirect: doors.signIn })
  })

  test('after a passphrase stays here', async () => {
    const { headers } = await settle(await house.tenant(), 'simple@ville.example', ['agent'])
    expect(await go('post', doors.signOut, { headers })).toMatchObject({ redirect: doors.signIn })
  })
})
