import { describe, expect, test } from 'vitest'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { awaitsCode, giveCode } from './let-in.ts'
import { changePassphrase, closeOtherSessions, closeSession, sessionsOf } from './own-account.ts'
import { openSession } from './open-session.ts'
import * as factor from './second-factor.ts'
import { sessionOf } from './session-of.ts'
import { signIn } from './sign-in.ts'
import { totpCode } from './totp.ts'

const { auth, clock, database, settle, tenant } = await openHouse()
const home = await tenant()
let people = 0

/** Somebody with a second factor; `code()` is what their telephone shows. */
async function enrolled() {
  const email = `facteur${++people}@ville.example`
  const { userId, headers } = await settle(home, email, ['agent'])
  const { token, secret } = await factor.beginEnrolment(auth, userId)
  const code = (later = 0) => totpCode(secret, Math.floor(clock.now().getTime() / 30_000) + later)
  const codes = await factor.confirmEnrolment(auth, userId, token, code(-1))
  const arrive = async () => cookie((await signIn(auth, { email, passphrase, ip })).setCookie)
  return { email, userId, headers, secret, code, codes, arrive, token }
}

describe('A second factor', () => {
  test('is in force once a code of it came back, ends the sessions opened before and gives ten codes', async () => {
    const { userId, headers, codes } = await enrolled()
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    expect(await factor.factorOf(auth, userId)).toMatchObject({ codes: 10 })
    expect(await sessionOf(auth, headers)).toBeNull()
  })

  test('is not put in force by a wrong code, by the enrolment of somebody else or by one that has served', async () => {
    const { userId } = await settle(home, 'autre@ville.example', ['agent'])
    const { token, secret } = await factor.beginEnrolment(auth, userId)
    const right = totpCode(secret, Math.floor(clock.now().getTime() / 30_000))
    const wrong = right === '000000' ? '000001' : '000000'
    await expect(factor.confirmEnrolment(auth, userId, token, wrong)).rejects.toThrow('wrong-code')
    const other = await enrolled()
    await expect(factor.confirmEnrolment(auth, other.userId, token, right)).rejects.toThrow('wrong-code')
    await expect(factor.confirmEnrolment(auth, other.userId, other.token, other.code())).rejects.toThrow('wrong-code')
    expect(await factor.factorOf(auth, userId)).toBeNull()
  })

  test('in force is not replaced by an enrolment begun before it', async () => {
    const { userId } = await settle(home, 'deux-cles@ville.example', ['agent'])
    const [planted, own] = [await factor.beginEnrolment(auth, userId), await factor.beginEnrolment(auth, userId)]
    const code = (secret: string, later = 0) => totpCode(secret, Math.floor(clock.now().getTime() / 30_000) + later)
    await factor.confirmEnrolment(auth, userId, own.token, code(own.secret, -1))
    const late = factor.confirmEnrolment(auth, userId, planted.token, code(planted.secret))
    await expect(late).rejects.toThrow('wrong-code')
    await factor.proveFactor(auth, userId, code(own.secret))
  })

  test('stands between the passphrase and the session', async () => {
    const { arrive, code } = await enrolled()
    const step = await arrive()
    expect(await sessionOf(auth, step)).toBeNull()
    expect(await awaitsCode(auth, step)).toBe(true)
    const { setCookie } = await giveCode(auth, step, code())
    expect((await sessionOf(auth, cookie(setCookie)))?.session).toMatchObject({ factor: true, providerId: null })
    await expect(giveCode(auth, step, code(1))).rejects.toThrow('begin-again')
    expect(await awaitsCode(auth, step)).toBe(false)
  })

  test('refuses the same code twice, even to two who type it at once', async () => {
    const { arrive, code } = await enrolled()
    const [one, two] = [await arrive(), await arrive()]
    const both = await Promise.allSettled([giveCode(auth, one, code()), giveCode(auth, two, code())])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(giveCode(auth, await arrive(), code())).rejects.toThrow('wrong-code')
    expect((await giveCode(auth, await arrive(), ` ${code(1).slice(0, 3)} ${code(1).slice(3)} `)).back).toBe('/')
  })

  test('takes each recovery code once, however it is spaced, and counts what is left', async () => {
    const { arrive, codes, userId } = await enrolled()
    const [first = '', second = ''] = codes
    await giveCode(auth, await arrive(), first.toLowerCase().replaceAll('-', ' '))
    await expect(giveCode(auth, await arrive(), first)).rejects.toThrow('wrong-code')
    expect((await factor.factorOf(auth, userId))?.codes).toBe(9)
    const fresh = await factor.renewRecoveryCodes(auth, userId)
    await expect(giveCode(auth, await arrive(), second)).rejects.toThrow('wrong-code')
    await giveCode(auth, await arrive(), fresh[0] ?? '')
  })

  test('is stopped after eight wrong codes wherever they come from, and only for a quarter of an hour', async () => {
    const { arrive, codes } = await enrolled()
    const step = await arrive()
    for (let n = 0; n < 8; n++) await expect(giveCode(auth, step, '12345678')).rejects.toThrow('wrong-code')
    await expect(giveCode(auth, step, codes[0] ?? '')).rejects.toThrow('too-many-tries')
    clock.advance(15 * 60_000)
    await giveCode(auth, await arrive(), codes[0] ?? '')
  })

  test('leaves neither its key nor its recovery codes to be read in the database, and must be proved within ten minutes', async () => {
    const { secret, codes, arrive, code } = await enrolled()
    const tables = ['auth.second_factor', 'auth.recovery_code', 'auth.verification']
    const rows = await Promise.all(tables.map(table => database.pool.query(`select * from ${table}`)))
    const kept = JSON.stringify(rows.map(result => result.rows))
    expect(kept).not.toContain(secret)
    expect(codes.filter(one => kept.includes(one) || kept.includes(one.replaceAll('-', '')))).toEqual([])
    const step = await arrive()
    clock.advance(11 * 60_000)
    await expect(giveCode(auth, step, code())).rejects.toThrow('begin-again')
  })

  test('removed, leaves the passphrase enough and marks the open sessions', async () => {
    const { userId, arrive, code, email } = await enrolled()
    const { setCookie } = await giveCode(auth, await arrive(), code())
    await factor.removeFactor(auth, userId)
    expect((await sessionOf(auth, cookie(setCookie)))?.session.factor).toBe(false)
    expect((await signIn(auth, { email, passphrase, ip })).code).toBe(false)
  })
})

describe('Sessions', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

  test('are listed with the browser in plain words and end one by one or all others together', async () => {
    const { userId, headers } = await settle(home, 'sessions@ville.example', ['agent'])
    const open = async () => {
      const setCookie = await openSession(auth, userId, {
        headers: new Headers({ 'user-agent': firefox }),
        factor: false,
      })
      return cookie(setCookie)
    }
    const [one, two] = [await open(), await open()]
    const list = await sessionsOf(auth, userId)
    expect(list.map(({ browser, provider }) => [browser, provider])).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', false],
      ['', false],
    ])
    const idOf = async (which: Headers) => (await sessionOf(auth, which))?.session.id ?? ''
    const stranger = await settle(home, 'voisin@ville.example', ['agent'])
    await closeSession(auth, stranger.userId, { id: await idOf(one), tenantId: null })
    expect(await sessionOf(auth, one)).not.toBeNull()
    await closeSession(auth, userId, { id: await idOf(one), tenantId: null })
    expect(await sessionOf(auth, one)).toBeNull()
    await closeOtherSessions(auth, userId, { id: await idOf(two), tenantId: null })
    expect([await sessionOf(auth, headers), await sessionOf(auth, stranger.headers)].map(Boolean)).toEqual([
      false,
      true,
    ])
    expect(await sessionOf(auth, two)).not.toBeNull()
  })

  test('are always new: signing in ends the one that the browser carried', async () => {
    const { headers } = await settle(home, 'rotation@ville.example', ['agent'])
    const { setCookie } = await signIn(auth, { email: 'rotation@ville.example', passphrase, ip, headers })
    expect(setCookie.join()).not.toContain(headers.get('cookie'))
    expect(await sessionOf(auth, headers)).toBeNull()
  })

  test('all end when the passphrase changes, which asks for the present one', async () => {
    const person = { email: 'change@ville.example', name: 'Personne change', id: '' }
    const { userId, headers } = await settle(home, person.email, ['agent'])
    const fresh = { passphrase: 'cinq tuiles et un geai', passphrase_again: 'cinq tuiles et un geai', ip }
    const change = (present: string) => changePassphrase(auth, { ...person, id: userId }, { ...fresh, present })
    await expect(change('ce n’est pas elle du tout')).rejects.toThrow('wrong-present-passphrase')
    await expect(change('')).rejects.toThrow('required')
    expect(await sessionOf(auth, headers)).not.toBeNull()
    await change(passphrase)
    expect(await sessionOf(auth, headers)).toBeNull()
    expect((await signIn(auth, { email: person.email, passphrase: fresh.passphrase, ip })).user.id).toBe(userId)
  })
})
