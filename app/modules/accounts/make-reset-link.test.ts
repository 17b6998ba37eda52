import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { cookie, openHouse } from './house.testing.ts'
import { makeResetLink } from './make-reset-link.ts'
import { openSession } from './open-session.ts'
import { readAudit } from './read-audit.ts'
import { removeMemberFactor } from './remove-factor.ts'
import { openDoor } from './open-door.ts'
import { openReset } from './reset.ts'
import { beginEnrolment, confirmEnrolment, factorOf } from './second-factor.ts'
import { sessionOf } from './session-of.ts'
import { totpCode } from './totp.ts'

const house = await openHouse()
const { as, auth, clock, database, memberId, settle } = house
const origin = 'https://ia.ville.example'
const [home, other] = [await house.tenant(), await house.tenant()]
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    error => (error instanceof Refused ? error.key : error),
  )

async function enrol(userId: string) {
  const { token, secret } = await beginEnrolment(auth, userId)
  await confirmEnrolment(auth, userId, token, totpCode(secret, Math.floor(clock.now().getTime() / 30_000)))
}

describe('For a member who cannot come in', () => {
  test('the administrator of their only authority gets a link to hand over, and the log says so without the link', async () => {
    const { userId } = await settle(home, 'seul@ville.example', ['agent'])
    const link = await makeResetLink(as(home, 'admin'), { id: await memberId(home, userId), origin })
    const token = /^https:\/\/ia\.ville\.example\/nouvelle-phrase-de-passe\/(\S+)$/.exec(link)?.[1] ?? ''
    expect((await openReset({ database, clock }, token)).id).toBe(userId)
    const { lines } = await readAudit(as(home, 'admin'), { operation: 'accounts.make-reset-link' })
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain(token)
  })

  test('an administrator has no hold on who also works elsewhere or runs the installation; an operator has', async () => {
    const { userId: both } = await settle(home, 'double@ville.example', ['agent'])
    await settle(other, 'double@ville.example', ['agent'])
    const { userId: runs } = await settle(home, 'exploite@ville.example', ['agent'])
    await database.pool.query('insert into auth.operator (user_id, since) values ($1, now())', [runs])
    for (const userId of [both, runs]) {
      const id = await memberId(home, userId)
      await enrol(userId)
      expect(await refusal(makeResetLink(as(home, 'admin'), { id, origin }))).toBe('accounts.reset-by-operator')
      expect(await refusal(removeMemberFactor(as(home, 'admin'), { id, reason: 'Vue' }))).toBe(
        'accounts.reset-by-operator',
      )
      expect(await refusal(makeResetLink(as(home, 'admin', 'operator'), { id, origin }))).toBeNull()
    }
  })

  test('members of another authority are nobody here', async () => {
    const { userId } = await settle(other, 'ailleurs@ville.example', ['agent'])
    const id = await memberId(other, userId)
    await expect(makeResetLink(as(home, 'admin', 'operator'), { id, origin })).rejects.toBeInstanceOf(NotFound)
    await expect(removeMemberFactor(as(home, 'admin'), { id, reason: 'Vue' })).rejects.toBeInstanceOf(NotFound)
  })

  test('a second factor is removed with the reason kept, and the sessions end; without one there is nothing to remove', async () => {
    const { userId } = await settle(home, 'perdu@ville.example', ['agent'])
    const id = await memberId(home, userId)
    const remove = () => removeMemberFactor(as(home, 'admin'), { id, reason: 'Vue au guichet' })
    await expect(remove()).rejects.toThrow('no-factor')
    await enrol(userId)
    const session = cookie(await openSession(auth, userId, { headers: new Headers(), factor: true }))
    expect(await sessionOf(auth, session)).not.toBeNull()
    await remove()
    expect(await factorOf(auth, userId)).toBeNull()
    expect(await sessionOf(auth, session)).toBeNull()
    const { lines } = await readAudit(as(home, 'admin'), { operation: 'accounts.remove-factor' })
    expect(lines[0]?.input).toMatchObject({ reason: 'Vue au guichet' })
  })

  test('at the machine itself, a link is made even for who runs the installation, and every log of theirs tells', async () => {
    const email = 'tout@ville.example'
    const { userId } = await settle(home, email, ['admin'])
    await settle(other, email, ['agent'])
    await database.pool.query('insert into auth.operator (user_id, since) values ($1, now())', [userId])
    await enrol(userId)
    const at = (tenant: Tenant) => as(tenant, 'operator', 'admin')
    const link = await openDoor({ database, clock }, at, { email: ` TOUT@ville.example`, removeFactor: true, origin })
    expect((await openReset({ database, clock }, link?.split('/').at(-1) ?? '')).id).toBe(userId)
    expect(await factorOf(auth, userId)).toBeNull()
    for (const tenant of [home, other]) {
      const { lines } = await readAudit(as(tenant, 'admin'), { operation: 'accounts.make-reset-link' })
      expect(lines.length).toBeGreaterThan(0)
    }
    const nobody = { email: 'personne@ville.example', removeFactor: true, origin }
    expect(await openDoor({ database, clock }, at, nobody)).toBeNull()
  })
})
