import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { passphrase, ip } from '../house.testing.ts'
import { openWithProvider, settingsFor } from './sign-in-with-provider.testing.ts'
import { listProviders } from './list-providers.ts'
import { readAudit } from '../read-audit.ts'
import { removeMember } from '../remove-member.ts'
import { removeProvider } from './remove-provider.ts'
import { saveProvider } from './save-provider.ts'
import { saveForInstallation } from './installation-providers.ts'
import { signIn } from '../sign-in.ts'
import { doors } from '../pages/door-paths.ts'

const house = await openWithProvider()
const { server, auth, as, come, leave, back, provide, go, rolesOf, settle, memberId } = house
afterAll(() => server.close())
const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  server.lies = {}
})

const mapped = {
  just_in_time: true,
  roles_claim: 'groups',
  role_map: { 'ai-lead': ['pilotes'], dpo: ['dpo', 'délégués'] },
}
const someone = (name: string, more = {}) => {
  server.people[name] = { email: `${name}@ville.example`, email_verified: true, name: `Personne ${name}`, ...more }
  return name
}

describe('Somebody whom the provider of an authority recognises', () => {
  test('comes in just in time, with the roles that their groups give, and leaves lines in the log', async () => {
    const home = await house.tenant()
    const id = await provide(home, mapped)
    const { session, to } = await come(id, someone('ines', { groups: ['pilotes', 'x'] }), { collectivite: home.slug })
    expect(to).toBe(`/t/${home.slug}/`)
    expect(session?.user).toMatchObject({ name: 'Personne ines', email: 'ines@ville.example', operator: false })
    expect(await rolesOf(home, session?.user.id ?? '')).toEqual(['ai-lead'])
    const { lines } = await readAudit(as(home, 'admin'), {})
    expect(lines.map(line => line.operation)).toContain('accounts.follow-provider')
    expect(lines.map(line => line.operation)).toContain('accounts.record-sign-in')
    expect(JSON.stringify(lines)).not.toContain('sujet-ines')
  })

  test('has at each sign-in the roles of the day, none when no group gives one, and comes back when one does again', async () => {
    const home = await house.tenant()
    const id = await provide(home, mapped)
    const arrive = (groups: unknown) => come(id, someone('jean', { groups }), { collectivite: home.slug })
    const { session } = await arrive(['pilotes'])
    const roles = () => rolesOf(home, session?.user.id ?? '')
    await arrive('dpo; autre')
    expect(await roles()).toEqual(['dpo'])
    const { html, session: none } = await arrive([])
    expect(html).toContain('aucun rôle')
    expect([none, await roles()]).toEqual([null, null])
    await arrive(['délégués'])
    expect(await roles()).toEqual(['dpo'])
  })

  test('keeps the last administrator an administrator, and never becomes one who runs the installation', async () => {
    const home = await house.tenant()
    const id = await provide(home, { ...mapped, role_map: { admin: ['chefs'], dpo: ['dpo'] } })
    const arrive = (groups: unknown) => come(id, someone('chef', { groups }), { collectivite: home.slug })
    const { session } = await arrive(['chefs', 'operator'])
    expect(session?.user.operator).toBe(false)
    await arrive(['dpo'])
    expect(await rolesOf(home, session?.user.id ?? '')).toEqual(['admin'])
    const forbidden = { ...mapped, role_map: { operator: ['chefs'] } as Record<string, string[]> }
    await expect(provide(home, { ...forbidden, label: 'Autre' })).rejects.toThrow('invalid')
  })

  test('taken out by hand, stays out whatever the provider says', async () => {
    const home = await house.tenant()
    const id = await provide(home, mapped)
    const arrive = () => come(id, someone('sorti', { groups: ['dpo'] }), { collectivite: home.slug })
    const { session } = await arrive()
    const admin = as(home, 'admin')
    await settle(home, 'garde@ville.example', ['admin'])
    await removeMember(admin, { id: await memberId(home, session?.user.id ?? ''), reason: 'Départ' })
    const again = await arrive()
    expect(again.html).toContain('demandez une invitation')
    expect(again.session).toBeNull()
  })

  test('without just-in-time accounts, comes in only if invited: the link of the invitation makes their account', async () => {
    const home = await house.tenant()
    const id = await provide(home)
    someone('invitee')
    expect((await come(id, 'invitee', { collectivite: home.slug })).html).toContain('demandez une invitation')
    const token = await house.invite(home, 'invitee@ville.example', ['hr'])
    const asked = { collectivite: home.slug, invitation: token, chez: home.slug }
    const stranger = await come(id, someone('curieux'), asked)
    expect(stranger.html).toContain('autre adresse')
    const { session, to } = await come(id, 'invitee', asked)
    expect(to).toBe(`/t/${home.slug}/`)
    expect(await rolesOf(home, session?.user.id ?? '')).toEqual(['hr'])
    await expect(signIn(auth, { email: 'invitee@ville.example', passphrase, ip })).rejects.toThrow('wrong-passphrase')
  })

  test('must meet the condition, the domains and the level that the settings ask for', async () => {
    const home = await house.tenant()
    const siret = {
      condition_claim: 'siret',
      condition_values: ['21350001900015'],
      just_in_time: true,
      default_roles: ['agent'] as const,
    }
    const id = await provide(home, { ...siret, default_roles: ['agent'] })
    const arrive = (name: string, more: object, provider = id) =>
      come(provider, someone(name, more), { collectivite: home.slug })
    expect((await arrive('dehors', { siret: '99999999900015' })).html).toContain('ne vous rattache pas')
    expect((await arrive('dehors', {})).html).toContain('ne vous rattache pas')
    expect((await arrive('dedans', { siret: '21350001900015' })).session).not.toBeNull()
    const domains = await provide(home, {
      label: 'Domaines',
      email_domains: ['@autre.example'],
      just_in_time: true,
      default_roles: ['agent'],
    })
    expect((await arrive('hors', {}, domains)).html).toContain('ville.example n’entrent pas')
    const level = await provide(home, {
      label: 'Niveau',
      acr_values: ['niveau-2'],
      just_in_time: true,
      default_roles: ['agent'],
    })
    const { address } = await leave(level, { collectivite: home.slug })
    expect(new URL(address).searchParams.get('claims')).toContain('niveau-2')
  })
})

describe('An address that somebody here already has', () => {
  test('is tied at once for a member of that authority alone', async () => {
    const home = await house.tenant()
    const id = await provide(home)
    const { userId } = await settle(home, 'membre@ville.example', ['agent'])
    const { session } = await come(id, someone('membre'), { collectivite: home.slug })
    expect(session?.user.id).toBe(userId)
    expect(await rolesOf(home, userId)).toEqual(['agent'])
  })

  test('of who works elsewhere or runs the installation waits for their passphrase: the provider alone opens nothing', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await provide(home)
    const email = 'ailleurs@ville.example'
    const { userId } = await settle(other, email, ['dpo'])
    await settle(home, email, ['agent'])
    const held = await come(id, someone('ailleurs'), { collectivite: home.slug })
    expect([held.to, held.session]).toEqual([doors.link, null])
    const wrong = await go('post', doors.link, {
      headers: held.headers,
      typed: { passphrase: 'ce n’est pas celle-ci' },
    })
    expect('body' in wrong && wrong.status).toBe(422)
    expect((await come(id, 'ailleurs', { collectivite: home.slug })).to).toBe(doors.link)
    const linked = await go('post', doors.link, { headers: held.headers, typed: { passphrase } })
    expect(linked).toMatchObject({ redirect: '/' })
    const { session } = await come(id, 'ailleurs', { collectivite: home.slug })
    expect(session?.user.id).toBe(userId)
    const late = await go('post', doors.link, { headers: held.headers, typed: { passphrase } })
    expect(late).toMatchObject({ redirect: doors.signIn })
  })

  test('is nobody’s for a provider that does not prove it', async () => {
    const home = await house.tenant()
    const open = { just_in_time: true, default_roles: ['agent' as const] }
    const id = await provide(home, open)
    await settle(home, 'prouve@ville.example', ['admin'])
    for (const email_verified of [false, undefined, 'false']) {
      const { html, session } = await come(id, someone('prouve', { email_verified }), { collectivite: home.slug })
      expect([html.includes('adresse électronique vérifiée'), session]).toEqual([true, null])
    }
    const trusting = await provide(home, {
      ...open,
      label: 'Sûr',
      trusts_email: true,
      email_domains: ['ville.example'],
    })
    someone('prouve', { email_verified: undefined })
    expect((await come(trusting, 'prouve', { collectivite: home.slug })).session).not.toBeNull()
    someone('prouve2', { email_verified: false })
    expect((await come(trusting, 'prouve2', { collectivite: home.slug })).session).toBeNull()
    await expect(provide(home, { label: 'Trop', trusts_email: true })).rejects.toThrow('domains-needed')
  })

  test('a provider of the installation never makes anybody a member, and links only who confirms', async () => {
    const operator = { id: '', name: 'Exploitante', email: '', operator: true }
    const id = await saveForInstallation(house.means, operator, null, { ...settingsFor(server), label: 'Commun' })
    expect((await come(id, someone('nouvelle'))).html).toContain('demandez une invitation')
    const home = await house.tenant()
    await settle(home, 'commune@ville.example', ['agent'])
    expect((await come(id, someone('commune'))).to).toBe(doors.link)
    const stranger = { ...operator, operator: false }
    await expect(saveForInstallation(house.means, stranger, null, settingsFor(server))).rejects.toThrow('refused')
  })
})

describe('An answer that is not the true one', () => {
  const arrange = async () => {
    const home = await house.tenant()
    const id = await provide(home, { just_in_time: true, default_roles: ['agent'] })
    const place = { collectivite: home.slug }
    return { home, id, place }
  }
  const unexpected = 'n’est pas celle attendue'

  test.each([
    ['another nonce', { idToken: (claims: Record<string, unknown>) => ({ ...claims, nonce: 'autre' }) }],
    ['no nonce', { idToken: ({ nonce: _, ...claims }: Record<string, unknown>) => claims }],
    ['another issuer', { idToken: (claims: Record<string, unknown>) => ({ ...claims, iss: 'https://autre.example' }) }],
    ['another audience', { idToken: (claims: Record<string, unknown>) => ({ ...claims, aud: 'autre' }) }],
    [
      'several audiences and another party',
      { idToken: (claims: Record<string, unknown>) => ({ ...claims, aud: ['gouvernail', 'autre'], azp: 'autre' }) },
    ],
    ['a time long past', { idToken: (claims: Record<string, unknown>) => ({ ...claims, iat: 1_000, exp: 2_000 }) }],
    ['the signature of somebody else', { foreignKey: true }],
    [
      'the data of another subject',
      { userinfo: (claims: Record<string, unknown>) => ({ ...claims, sub: 'sujet-autre' }) },
    ],
  ])('is refused: %s', async (_, lies) => {
    const { id, place } = await arrange()
    const { address, headers } = await leave(id, place)
    const returned = await server.signIn(address, someone('menteur'))
    server.lies = lies
    const { html, session } = await back(returned, headers)
    expect(html).toContain(unexpected)
    expect(session).toBeNull()
    expect(log).toHaveBeenCalled()
  })

  test('is refused when it comes twice, to another browser, with another state or from another provider', async () => {
    const { id, place } = await arrange()
    const { address, headers } = await leave(id, place)
    const returned = await server.signIn(address, someone('rejoue'))
    expect((await back(returned, new Headers())).html).toContain('Recommencez')
    const second = await leave(id, place)
    const good = await server.signIn(second.address, 'rejoue')
    const changed = new URL(good)
    changed.searchParams.set('state', 'inventé')
    expect((await back(changed, second.headers)).html).toContain('Recommencez')
    expect((await back(good, second.headers)).session).not.toBeNull()
    expect((await back(good, second.headers)).html).toContain('Recommencez')
    const third = await leave(id, place)
    const elsewhere = await server.signIn(third.address, 'rejoue')
    elsewhere.searchParams.set('iss', 'https://autre.example')
    expect((await back(elsewhere, third.headers)).html).toContain(unexpected)
    // The code of one journey with the state of another: PKCE and nonce tie it to the first.
    const [one, two] = [await leave(id, place), await leave(id, place)]
    const [first, other] = [await server.signIn(one.address, 'rejoue'), await server.signIn(two.address, 'rejoue')]
    other.searchParams.set('code', first.searchParams.get('code') ?? '')
    expect((await back(other, two.headers)).html).toContain(unexpected)
    expect(headers.get('cookie')).toContain('gouvernail_etape')
  })

  test('is not asked of a provider that is closed, removed or of another authority', async () => {
    const { home, id, place } = await arrange()
    const { address, headers } = await leave(id, place)
    const returned = await server.signIn(address, someone('ferme'))
    const admin = as(home, 'admin')
    await saveProvider(admin, { ...settingsFor(server), id, enabled: false })
    expect((await back(returned, headers)).html).toContain('n’est pas ouvert ici')
    expect((await leave(id, place)).refused).toContain('n’est pas ouvert ici')
    expect((await leave(id, {})).refused).toContain('n’est pas ouvert ici')
    const other = await arrange()
    expect((await leave(other.id, place)).refused).toContain('n’est pas ouvert ici')
    await expect(removeProvider(admin, { id: other.id })).rejects.toThrow('not-found')
    await removeProvider(admin, { id })
    expect(await listProviders(admin, {})).toEqual([])
  })

  test('when the person says no over there, says so', async () => {
    const { id, place } = await arrange()
    const { address, headers } = await leave(id, place)
    const returned = new URL('http://localhost:4610/connexion/retour?error=access_denied')
    returned.searchParams.set('state', new URL(address).searchParams.get('state') ?? '')
    returned.searchParams.set('iss', server.issuer)
    expect((await back(returned, headers)).html).toContain('n’a pas ouvert de session')
  })
})
