import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { createAuth } from './auth.ts'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { sessionOf } from './session-of.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const { auth, clock, database, settle, tenant } = await openHouse()
const home = await tenant()
const email = 'camille@ville.example'
const { userId } = await settle(home, email, ['agent'])

const refusal = (source: Partial<Parameters<typeof signIn>[1]>) =>
  signIn(auth, { email, passphrase: 'une autre phrase entière', ip, ...source }).then(
    () => 'signed in',
    error => (error instanceof Refused ? error.key : String(error)),
  )

async function duration(address: string, n: number): Promise<number> {
  const start = performance.now()
  await refusal({ email: address, ip: `198.51.100.${n}` })
  return performance.now() - start
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[4] ?? 0

describe('Signing in', () => {
  test('with the right passphrase opens a session, whatever the case of the address', async () => {
    const { setCookie } = await signIn(auth, { email: ' Camille@Ville.example ', passphrase, ip })
    const session = await sessionOf(auth, cookie(setCookie))
    expect(session?.user).toEqual({ id: userId, name: 'Personne camille', email, operator: false })
  })

  test('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { setCookie } = await signIn(auth, { email, passphrase, ip })
    expect(setCookie[0]).toMatch(/^gouvernail\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax/)
    expect(setCookie[0]).not.toMatch(/Secure/)
  })

  test('over https gives a cookie that never travels in clear', async () => {
    const secret = 'another-secret-of-the-tests-32-characters'
    const https = createAuth({ pool: database.pool, baseUrl: 'https://ia.ville.example', secret, clock })
    const { setCookie } = await signIn(https, { email, passphrase, ip })
    expect(setCookie[0]).toMatch(/^__Secure-gouvernail\.session_token=.*; Secure/)
  })

  test('says the same of a wrong passphrase, an unknown address and an address that cannot exist', async () => {
    expect(await refusal({})).toBe('accounts.wrong-passphrase')
    expect(await refusal({ email: 'personne@ville.example' })).toBe('accounts.wrong-passphrase')
    expect(await refusal({ email: 'pas une adresse' })).toBe('accounts.wrong-passphrase')
    expect(await refusal({ email: '' })).toBe('accounts.wrong-passphrase')
  })

  test('takes as long for an unknown address as for a wrong passphrase', async () => {
    const known: number[] = []
    const unknown: number[] = []
    for (let n = 0; n < 9; n++) {
      known.push(await duration(email, n))
      unknown.push(await duration(`inconnu${n}@ville.example`, n + 20))
    }
    expect(median(unknown) / median(known)).toBeGreaterThan(0.5)
    expect(median(unknown) / median(known)).toBeLessThan(2)
  })

  test('never gives a session to a cookie that somebody made up or altered', async () => {
    const { setCookie } = await signIn(auth, { email, passphrase, ip })
    const real = cookie(setCookie).get('cookie') ?? ''
    const forged = real.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)
    expect(await sessionOf(auth, new Headers({ cookie: forged }))).toBeNull()
    expect(await sessionOf(auth, new Headers({ cookie: 'gouvernail.session_token=abc.def' }))).toBeNull()
    expect(await sessionOf(auth, new Headers())).toBeNull()
  })

  test('ends when signing out: the same cookie then opens nothing', async () => {
    const { setCookie } = await signIn(auth, { email, passphrase, ip })
    const headers = cookie(setCookie)
    const { setCookie: erased } = await signOut(auth, headers)
    expect(erased[0]).toMatch(/session_token=; Max-Age=0/)
    expect(await sessionOf(auth, headers)).toBeNull()
  })

  test('ends after its time even when the browser keeps the cookie', async () => {
    const { setCookie } = await signIn(auth, { email, passphrase, ip })
    await database.pool.query("update auth.session set expires_at = now() - interval '1 second'")
    expect(await sessionOf(auth, cookie(setCookie))).toBeNull()
  })

  test('keeps neither the network address nor the passphrase', async () => {
    const { rows } = await database.pool.query('select ip_address from auth.session')
    expect(rows.every(row => !row.ip_address)).toBe(true)
    const accounts = await database.pool.query<{ password: string }>('select password from auth.account')
    expect(accounts.rows[0]?.password).not.toContain(passphrase)
  })
})

describe('Guessing', () => {
  test('one person’s passphrase from one place is stopped at the tenth try, even with the right one then', async () => {
    const place = { ip: '203.0.113.9' }
    for (let n = 0; n < 10; n++) expect(await refusal(place)).toBe('accounts.wrong-passphrase')
    expect(await refusal(place)).toBe('accounts.too-many-tries')
    expect(await refusal({ ...place, passphrase })).toBe('accounts.too-many-tries')
    expect(await refusal({ passphrase, ip: '203.0.113.10' })).toBe('signed in')
    clock.advance(15 * 60_000)
    expect(await refusal({ ...place, passphrase })).toBe('signed in')
  })

  test('an address that nobody has is stopped just the same', async () => {
    const place = { ip: '203.0.113.30', email: 'fantome@ville.example' }
    for (let n = 0; n < 10; n++) await refusal(place)
    expect(await refusal(place)).toBe('accounts.too-many-tries')
  })

  test('many addresses from one place is stopped at the fiftieth failure, IPv6 counted by subscriber', async () => {
    const tries = await Promise.all(
      Array.from({ length: 52 }, (_, n) =>
        refusal({ email: `p${n}@ville.example`, ip: `2001:db8::${n.toString(16)}` }),
      ),
    )
    expect(tries.filter(key => key === 'accounts.too-many-tries')).toHaveLength(2)
    expect(await refusal({ email: 'autre@ville.example', ip: '2001:db8:0:0:ffff::1' })).toBe('accounts.too-many-tries')
    expect(await refusal({ email: 'autre@ville.example', ip: '2001:db8:0:1::1' })).toBe('accounts.wrong-passphrase')
  })

  test('does not count those who succeed: two hundred people may share one address', async () => {
    for (let n = 0; n < 12; n++) expect(await refusal({ passphrase, ip: '203.0.113.50' })).toBe('signed in')
    expect(await refusal({ ip: '203.0.113.50' })).toBe('accounts.wrong-passphrase')
  })

  test('leaves no e-mail or network address in the table of tries', async () => {
    await refusal({ ip: '203.0.113.77' })
    const { rows } = await database.pool.query<{ key: string }>('select key from auth.attempt')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true)
  })
})
