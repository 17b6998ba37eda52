import { describe, expect, test } from 'vitest'
import { askReset } from './ask-reset.ts'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { makeReset, openReset, useReset, writeReset } from './reset.ts'
import { sessionOf } from './session-of.ts'
import { signIn } from './sign-in.ts'

const house = await openHouse()
const { auth, clock, database, as, settle } = house
const ground = { database, clock }
const origin = 'http://localhost:4610'
const home = await house.tenant()
const fresh = 'sept bouées orange au large'
const keyOf = (error: unknown) => (error instanceof Error && 'key' in error ? error.key : error)

async function ask(email: string, from = ip) {
  const scope = as(null)
  const { sent } = await askReset(scope, auth, { email, ip: from, origin })
  await sent
  return scope.outbox
}

describe('A forgotten passphrase', () => {
  test('is replaced by the link of a mail, once: sessions end, the old one opens nothing', async () => {
    const { userId, headers } = await settle(home, 'un@ville.example', ['agent'])
    const [mail] = await ask(' UN@ville.example ')
    expect(mail?.to).toBe('un@ville.example')
    const token = /http:\/\/localhost:4610\/nouvelle-phrase-de-passe\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect((await openReset(ground, token)).id).toBe(userId)
    await useReset(ground, { token, passphrase: fresh, passphrase_again: fresh })
    expect(await sessionOf(auth, headers)).toBeNull()
    await expect(signIn(auth, { email: 'un@ville.example', passphrase, ip })).rejects.toThrow('wrong-passphrase')
    const { setCookie } = await signIn(auth, { email: 'un@ville.example', passphrase: fresh, ip })
    expect(await sessionOf(auth, cookie(setCookie))).not.toBeNull()
    await expect(useReset(ground, { token, passphrase: fresh, passphrase_again: fresh })).rejects.toThrow('no-reset')
  })

  test('answers the same for an address that nobody has, and sends nothing to it', async () => {
    await settle(home, 'deux@ville.example', ['agent'])
    const both = [ask('deux@ville.example'), ask('personne@ville.example')]
    expect((await Promise.all(both)).map(mails => mails.length)).toEqual([1, 0])
    // The answer does not wait for what only a known address sets going.
    const stuck = { ...as(null), mailer: { send: () => new Promise<void>(() => undefined) } }
    const { sent } = await askReset(stuck, auth, { email: 'deux@ville.example', ip: '192.0.2.40', origin })
    const first = await Promise.race([
      sent.then(() => 'sent'),
      new Promise(resolve => setTimeout(resolve, 300, 'not yet')),
    ])
    expect(first).toBe('not yet')
  })

  test('is asked three times for one address, then no mail leaves and nothing says so; twenty from one network', async () => {
    await settle(home, 'trois@ville.example', ['agent'])
    const sent: number[] = []
    for (let n = 0; n < 5; n++) sent.push((await ask('trois@ville.example', `198.51.100.${n}`)).length)
    expect(sent).toEqual([1, 1, 1, 0, 0])
    const tries = Array.from({ length: 21 }, (_, n) => ask(`p${n}@ville.example`, '203.0.113.4').catch(keyOf))
    expect((await Promise.all(tries)).filter(answer => answer === 'accounts.too-many-tries')).toHaveLength(1)
  })

  test('keeps only a digest of the link, which lasts an hour and ends with the next one', async () => {
    const { userId } = await settle(home, 'quatre@ville.example', ['agent'])
    const first = await makeReset(ground, userId)
    const second = await makeReset(ground, userId)
    const { rows } = await database.pool.query('select * from auth.reset where user_id = $1', [userId])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(second)
    await expect(openReset(ground, first)).rejects.toThrow('no-reset')
    clock.advance(61 * 60_000)
    await expect(openReset(ground, second)).rejects.toThrow('no-reset')
    await expect(openReset(ground, 'inventé')).rejects.toThrow('no-reset')
  })

  test('is refused a passphrase that is short or typed two ways, and the link serves again', async () => {
    const { userId } = await settle(home, 'cinq@ville.example', ['agent'])
    const token = await makeReset(ground, userId)
    await expect(useReset(ground, { token, passphrase: 'court', passphrase_again: 'court' })).rejects.toThrow('short')
    await expect(useReset(ground, { token, passphrase: fresh, passphrase_again: 'autre' })).rejects.toThrow('differ')
    const both = await Promise.allSettled(
      [1, 2].map(() => useReset(ground, { token, passphrase: fresh, passphrase_again: fresh })),
    )
    expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('may also be chosen by who came by an identity provider: their mailbox proves them, what an authority said is forgotten', async () => {
    const { userId } = await settle(home, 'six@ville.example', ['agent'])
    const tied = `update auth.account set provider_id = gen_random_uuid()::text, password = null where user_id = $1`
    await database.pool.query(tied, [userId])
    const [mail] = await ask('six@ville.example')
    const token = /nouvelle-phrase-de-passe\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    const passphrase = 'quatre mots sans aucun lien'
    await useReset(ground, { token, passphrase, passphrase_again: passphrase })
    const { rows } = await database.pool.query('select provider_id from auth.account where user_id = $1', [userId])
    expect(rows).toEqual([{ provider_id: 'credential' }])
  })

  test('by a link that an administrator handed over serves while the person works for that authority alone', async () => {
    const { userId } = await settle(home, 'sept@ville.example', ['agent'])
    const token = await database.transaction({ tenantId: home.id, writable: true }, db =>
      writeReset(db, ground.clock, userId, home.id),
    )
    expect(await openReset(ground, token)).toMatchObject({ id: userId })
    await database.pool.query('insert into auth.operator (user_id, since) values ($1, now())', [userId])
    await expect(openReset(ground, token)).rejects.toThrow('no-reset')
  })
})
