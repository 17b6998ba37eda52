import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { cookie, ip, openHouse, passphrase } from '../house.testing.ts'
import { firstRunLink } from '../first-run-link.ts'
import { readAudit } from '../read-audit.ts'
import { setSignInRule } from '../set-sign-in-rule.ts'
import { totpCode } from '../totp.ts'
import { doors, enrolBefore } from './door-paths.ts'
import type { SignInRequest, SignInResult } from './door-route.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

const house = await openHouse()
const { as, auth, clock, database, invite, means, settle } = house
const origin = 'http://localhost:4610'

async function go(method: 'get' | 'post', path: string, request: Partial<SignInRequest> = {}) {
  const route = signInRoutes.find(candidate => candidate.path === path)
  if (!route) throw new Error(`no route ${path}`)
  const whole = { ...means, auth, params: {}, typed: {}, headers: new Headers(), ip, origin, ...request }
  return route[method](whole)
}

const html = (result: SignInResult) => ('body' in result ? render(result.body) : '')
const statusOf = (result: SignInResult) => ('body' in result ? result.status : result.redirect)

describe('The sign-in screen', () => {
  test('opens a session, goes to the start page and leaves a line in the log of each authority of the person', async () => {
    const [one, two] = [await house.tenant(), await house.tenant()]
    await settle(one, 'deux-maisons@ville.example', ['agent'])
    await settle(two, 'deux-maisons@ville.example', ['agent'])
    const typed = { email: 'deux-maisons@ville.example', passphrase }
    const result = await go('post', doors.signIn, { typed })
    expect(result).toMatchObject({ redirect: '/', flash: 'La session est ouverte.' })
    for (const tenant of [one, two]) {
      const { lines } = await readAudit(as(tenant, 'admin'), { operation: 'accounts.record-sign-in' })
      expect(lines.map(line => line.actor_name)).toEqual(['Personne deux-maisons'])
    }
    const headers = cookie('setCookie' in result ? (result.setCookie ?? []) : [])
    expect(await go('get', doors.signIn, { headers })).toEqual({ redirect: '/' })
    expect(await go('post', doors.signOut, { headers })).toMatchObject({ redirect: '/connexion' })
    expect(statusOf(await go('get', doors.signIn, { headers }))).toBe(200)
  })

  test('comes back with the address typed, never the passphrase, and one sentence for all refusals', async () => {
    const typed = { email: '"><script>alert(1)</script>@ville.example', passphrase: 'ma phrase si secrète' }
    const result = await go('post', doors.signIn, { typed })
    expect(statusOf(result)).toBe(422)
    expect(html(result)).toContain('ne vont pas ensemble')
    expect(html(result)).not.toContain('secrète')
    expect(html(result)).not.toContain('<script>')
    expect(html(result)).toContain('&lt;script')
  })

  test('leads back to the page that was asked for, and never to another site', async () => {
    const home = await house.tenant()
    await settle(home, 'pressee@ville.example', ['agent'])
    const shown = html(await go('get', doors.signIn, { typed: { vers: `/t/${home.slug}/plan` } }))
    expect(shown).toContain(`name="vers" value="/t/${home.slug}/plan"`)
    const enter = async (vers: string) => {
      const typed = { email: 'pressee@ville.example', passphrase, vers }
      return statusOf(await go('post', doors.signIn, { typed }))
    }
    expect(await enter(`/t/${home.slug}/plan`)).toBe(`/t/${home.slug}/plan`)
    for (const elsewhere of [
      'https://pirate.example',
      '//pirate.example',
      '/t/a//pirate.example',
      String.raw`/t/\pirate`,
    ]) {
      expect(await enter(elsewhere)).toBe('/')
    }
  })

  test('points at what is missing', async () => {
    const result = await go('post', doors.signIn, { language: 'en' })
    expect(html(result)).toContain('href="#champ-email"')
    expect(html(result)).toContain('href="#champ-passphrase"')
    expect(html(result)).toContain('This field is needed.')
  })

  test('says how long to wait after too many tries', async () => {
    const typed = { email: 'cible@ville.example', passphrase: 'encore une autre' }
    for (let n = 0; n < 10; n++) await go('post', doors.signIn, { typed, ip: '203.0.113.99' })
    const result = await go('post', doors.signIn, { typed, ip: '203.0.113.99' })
    expect(statusOf(result)).toBe(429)
    expect(html(result)).toContain('Attendez 15 minutes')
  })
})

describe('The invitation screen', () => {
  test('asks a new person for a name and a passphrase twice, and shows the form again with what to correct', async () => {
    const home = await house.tenant()
    const params = { slug: home.slug, token: await invite(home, 'nouvelle@ville.example', ['dpo']) }
    const shown = html(await go('get', doors.invitation, { params }))
    expect(shown).toContain('nouvelle@ville.example')
    expect(shown).toContain('Protection des données')
    expect(shown.match(/type="password"/g)).toHaveLength(2)
    const refused = await go('post', doors.invitation, { params, typed: { name: 'Nour Cadiou', passphrase: 'court' } })
    expect(statusOf(refused)).toBe(422)
    expect(html(refused)).toContain('value="Nour Cadiou"')
    expect(html(refused)).toContain('il en manque 9')
    const typed = { name: 'Nour Cadiou', passphrase, passphrase_again: passphrase }
    const done = await go('post', doors.invitation, { params, typed })
    expect(done).toMatchObject({ redirect: `/t/${home.slug}/` })
    expect(statusOf(await go('get', doors.invitation, { params }))).toBe(404)
  })

  test('asks somebody known for one passphrase, and says nothing of people to those without a valid link', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await settle(home, 'connue@ville.example', ['agent'])
    const params = { slug: other.slug, token: await invite(other, 'connue@ville.example', ['agent']) }
    const shown = html(await go('get', doors.invitation, { params }))
    expect(shown.match(/type="password"/g)).toHaveLength(1)
    const closed = await go('get', doors.invitation, { params: { ...params, token: 'invente' } })
    expect(statusOf(closed)).toBe(404)
    expect(html(closed)).not.toContain(other.name)
  })
})

describe('The first visit', () => {
  test('is closed as soon as somebody has an account', async () => {
    await settle(await house.tenant(), 'quelquun@ville.example', ['admin'])
    expect(await firstRunLink(database, clock, origin)).toBeNull()
    expect(statusOf(await go('get', doors.firstRun, { params: { token: 'x' } }))).toBe(404)
    expect(statusOf(await go('post', doors.firstRun, { params: { token: 'x' } }))).toBe(404)
  })

  test('leads to an account, then to the first authority, which only an operator may open', async () => {
    const empty = await openHouse()
    const token = (await firstRunLink(empty.database, empty.clock, origin))?.split('/').pop() ?? ''
    const typed = { name: 'Yann', email: 'yann@ville.example', passphrase, passphrase_again: passphrase }
    const there = { ...empty.means, auth: empty.auth }
    const done = await go('post', doors.firstRun, { ...there, params: { token }, typed })
    expect(done).toMatchObject({ redirect: '/' })
    const headers = cookie('setCookie' in done ? (done.setCookie ?? []) : [])
    const opened = await go('post', doors.openAuthority, { ...there, headers, typed: { name: 'Ville de Brest' } })
    expect(opened).toMatchObject({ redirect: '/t/ville-de-brest/premiers-pas' })
    expect(await go('get', doors.openAuthority)).toEqual({ redirect: '/connexion' })
    const agent = await settle(await house.tenant(), 'agent@ville.example', ['admin'])
    const refused = await go('post', doors.openAuthority, { headers: agent.headers, typed: { name: 'Pirate' } })
    expect(statusOf(refused)).toBe(403)
  })
})

test('an invitation is accepted without the passphrase by the very person signed in, and by nobody else signed in', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const { headers, userId } = await settle(home, 'presente@ville.example', ['agent'])
  const { headers: strangers } = await settle(home, 'voisine@ville.example', ['agent'])
  const token = await invite(other, 'presente@ville.example', ['data'])
  const params = { slug: other.slug, token }
  expect(statusOf(await go('post', doors.invitation, { params, headers: strangers }))).toBe(422)
  expect(html(await go('get', doors.invitation, { params, headers }))).not.toContain('type="password"')
  expect(statusOf(await go('post', doors.invitation, { params, headers }))).toBe(`/t/${other.slug}/`)
  expect(await house.rolesOf(other, userId)).toEqual(['data'])
})

test('where a second factor is asked for, the invitation leads to setting it up, then back to the link', async () => {
  const home = await house.tenant()
  await setSignInRule(as(home, 'admin'), { second_factor: true })
  const params = { slug: home.slug, token: await invite(home, 'exigeante@ville.example', ['dpo']) }
  const typed = { name: 'Maël Cadiou', passphrase, passphrase_again: passphrase }
  const opened = await go('post', doors.invitation, { params, typed })
  const vers = `/invitation/${home.slug}/${params.token}`
  expect(statusOf(opened)).toBe(enrolBefore(vers))
  const headers = cookie('setCookie' in opened ? (opened.setCookie ?? []) : [])
  const shown = html(await go('get', doors.factor, { headers, typed: { vers } }))
  const enrolment = /name="enrolment" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  const secret = (/<code>([^<]+)<\/code>/.exec(shown)?.[1] ?? '').replaceAll(' ', '')
  const code = totpCode(secret, Math.floor(clock.now().getTime() / 30_000))
  const set = await go('post', doors.factor, { headers, typed: { vers, enrolment, code } })
  expect(html(set)).toContain(`href="${vers}"`)
  const proved = cookie('setCookie' in set ? (set.setCookie ?? []) : [])
  expect(html(await go('get', doors.invitation, { params, headers: proved }))).not.toContain('type="password"')
  expect(statusOf(await go('post', doors.invitation, { params, headers: proved }))).toBe(`/t/${home.slug}/`)
})
