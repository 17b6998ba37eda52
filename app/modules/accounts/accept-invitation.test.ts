import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { cookie, ip, openHouse, passphrase } from './house.testing.ts'
import { listInvitations } from './list-invitations.ts'
import { membershipOf, tenantsOf } from './membership-of.ts'
import { readAudit } from './read-audit.ts'
import { removeMember } from './remove-member.ts'
import { sessionOf } from './session-of.ts'

const house = await openHouse()
const { auth, as, clock, database, invite, means, settle } = house
const typed = { name: 'Inès Kermadec', passphrase, passphrase_again: passphrase, ip }

const accept = (slug: string, token: string, other: Partial<typeof typed> = {}) =>
  acceptInvitation(means, auth, { slug, token, ...typed, ...other })

describe('Accepting an invitation', () => {
  test('opens an account and a session, with the roles of the invitation, and leaves a line in the log', async () => {
    const home = await house.tenant()
    const token = await invite(home, 'ines@ville.example', ['dpo', 'agent'])
    const { setCookie } = await accept(home.slug, token)
    const session = await sessionOf(auth, cookie(setCookie))
    expect(session?.user).toMatchObject({ name: 'Inès Kermadec', email: 'ines@ville.example', operator: false })
    const membership = await membershipOf(database, home, session?.user.id ?? '')
    expect(membership).toMatchObject({ roles: ['dpo', 'agent'], directorates: [] })
    const { lines } = await readAudit(as(home, 'dpo'), { operation: 'accounts.accept-invitation' })
    expect(lines[0]).toMatchObject({ actor_name: 'Inès Kermadec', actor_kind: 'user' })
    expect(JSON.stringify(lines)).not.toMatch(/[0-9a-f]{64}/)
  })

  test('works once', async () => {
    const home = await house.tenant()
    const token = await invite(home, 'une-fois@ville.example', ['agent'])
    await accept(home.slug, token)
    await expect(accept(home.slug, token)).rejects.toThrow(NotFound)
  })

  test('works once even when the link is used twice at the same moment', async () => {
    const home = await house.tenant()
    const token = await invite(home, 'deux-onglets@ville.example', ['agent'])
    const results = await Promise.allSettled([accept(home.slug, token), accept(home.slug, token)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await database.pool.query("select from auth.user where email = 'deux-onglets@ville.example'")
    expect(rows).toHaveLength(1)
  })

  test('is refused after seven days, once cancelled, and when replaced by a newer one, in the same words', async () => {
    const home = await house.tenant()
    const late = await invite(home, 'retard@ville.example', ['agent'])
    clock.advance(7 * 86_400_000)
    await expect(accept(home.slug, late)).rejects.toMatchObject({ key: 'accounts.no-invitation' })
    const replaced = await invite(home, 'retard@ville.example', ['agent'])
    const cancelled = await invite(home, 'retard@ville.example', ['agent'])
    const [pending, ...others] = await listInvitations(as(home, 'admin'), {})
    expect(others).toEqual([])
    await cancelInvitation(as(home, 'admin'), { id: pending?.id ?? '' })
    for (const token of [replaced, cancelled, 'invente']) {
      await expect(accept(home.slug, token)).rejects.toMatchObject({ key: 'accounts.no-invitation' })
    }
  })

  test('of one authority opens no other, nor an authority that does not exist', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const token = await invite(home, 'voisine@ville.example', ['admin'])
    await expect(accept(other.slug, token)).rejects.toMatchObject({ key: 'accounts.no-invitation' })
    await expect(accept('nulle-part', token)).rejects.toMatchObject({ key: 'accounts.no-invitation' })
    expect((await accept(home.slug, token)).tenant.id).toBe(home.id)
  })

  test('lets a wrong entry be corrected: the link still works after a refused form', async () => {
    const home = await house.tenant()
    const token = await invite(home, 'distraite@ville.example', ['agent'])
    const refused = await accept(home.slug, token, { name: ' ', passphrase_again: 'autre chose' }).catch(error => error)
    expect(refused).toBeInstanceOf(Invalid)
    expect(refused.fields).toEqual({
      name: { key: 'kernel.required' },
      passphrase_again: { key: 'accounts.passphrases-differ' },
    })
    await accept(home.slug, token)
  })

  test('by somebody who has an account asks for their passphrase, and changes neither it nor their name', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const { userId } = await settle(home, 'mutualisee@ville.example', ['agent'])
    const token = await invite(other, 'mutualisee@ville.example', ['data'])
    const intruder = {
      name: 'Intrus',
      passphrase: 'une toute autre phrase',
      passphrase_again: 'une toute autre phrase',
    }
    await expect(accept(other.slug, token, intruder)).rejects.toMatchObject({ key: 'accounts.wrong-passphrase' })
    expect(await membershipOf(database, other, userId)).toBeNull()
    const { setCookie } = await accept(other.slug, token, { name: 'Intrus' })
    const session = await sessionOf(auth, cookie(setCookie))
    expect(session?.user).toMatchObject({ id: userId, name: 'Personne mutualisee' })
    expect((await tenantsOf(database, userId)).map(({ id }) => id).toSorted()).toEqual([home.id, other.id].toSorted())
  })

  test('twice by the same person through an older link does not change their roles', async () => {
    const home = await house.tenant()
    const { userId } = await settle(home, 'deja-la@ville.example', ['agent'])
    await expect(invite(home, 'Deja-La@ville.example', ['admin'])).rejects.toThrow(Conflict)
    expect(await house.rolesOf(home, userId)).toEqual(['agent'])
  })

  test('lets somebody removed come back, with the new roles alone', async () => {
    const home = await house.tenant()
    await settle(home, 'garde@ville.example', ['admin'])
    const { userId } = await settle(home, 'retour@ville.example', ['dpo'])
    await removeMember(as(home, 'admin'), { id: await house.memberId(home, userId), reason: 'Congé' })
    expect(await membershipOf(database, home, userId)).toBeNull()
    const token = await invite(home, 'retour@ville.example', ['agent'])
    await accept(home.slug, token)
    expect(await house.rolesOf(home, userId)).toEqual(['agent'])
  })
})
