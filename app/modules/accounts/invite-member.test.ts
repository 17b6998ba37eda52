import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from './house.testing.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'

const house = await openHouse()
const { as, database } = house
const origin = 'https://ia.ville.example'

describe('Inviting somebody', () => {
  test('sends a mail with a link to this installation and keeps only the digest of its token', async () => {
    const home = await house.tenant()
    const admin = as(home, 'admin')
    await inviteMember(admin, { email: 'Noe@Ville.example', roles: ['dpo'], origin })
    const mail = admin.outbox[0]
    expect(mail).toMatchObject({
      to: 'noe@ville.example',
      subject: `Invitation à rejoindre ${home.name} sur Gouvernail`,
    })
    const token = new RegExp(`${origin}/invitation/${home.slug}/([\\w-]{43})\n`).exec(mail?.text ?? '')?.[1] ?? 'none'
    expect(mail?.text).toContain('jusqu’au 30 novembre 2026')
    expect(mail?.text).toContain('Protection des données (DPO)')
    const kept = await database.transaction({ tenantId: home.id, writable: false }, db =>
      db
        .withTables<{ 'accounts.invitation': object; 'kernel.audit': object; 'kernel.change': object }>()
        .selectFrom(['accounts.invitation', 'kernel.audit', 'kernel.change'])
        .selectAll()
        .execute(),
    )
    expect(kept.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('in English when the inviter works in English', async () => {
    const admin = { ...as(await house.tenant(), 'admin'), language: 'en' as const }
    await inviteMember(admin, { email: 'noe@ville.example', roles: ['it'], origin })
    expect(admin.outbox[0]?.text).toContain('invites you to join')
  })

  test('that the mail cannot reach leaves no invitation', async () => {
    const home = await house.tenant()
    const admin = { ...as(home, 'admin'), mailer: { send: () => Promise.reject(new Error('no mail server')) } }
    await expect(inviteMember(admin, { email: 'noe@ville.example', roles: ['it'], origin })).rejects.toThrow('no mail')
    expect(await listInvitations(as(home, 'admin'), {})).toEqual([])
  })

  test.each(['operator', 'visitor', 'root'])('never gives the role %s, even to an operator who asks', async role => {
    const forged = { email: 'noe@ville.example', roles: [role] as never, origin }
    await expect(inviteMember(as(await house.tenant(), 'admin'), forged)).rejects.toThrow(Invalid)
    await expect(inviteMember(as(await house.tenant(), 'operator'), forged)).rejects.toThrow(Invalid)
  })

  test('never gives the role of operator past the verbs either: the table refuses it', async () => {
    const home = await house.tenant()
    const forced = database.transaction({ tenantId: home.id, writable: true }, db =>
      db
        .withTables<{ 'accounts.membership': Record<string, unknown> }>()
        .insertInto('accounts.membership')
        .values({
          tenant_id: home.id,
          id: newId(),
          user_id: newId(),
          name: 'X',
          email: 'x@x.example',
          roles: ['agent', 'operator'],
          created_at: new Date(),
        })
        .execute(),
    )
    await expect(forced).rejects.toThrow('membership_roles_check')
  })

  test.each(['dpo', 'ai-lead', 'referent', 'agent', 'elected', 'visitor'] as const)('is refused to %s', async role => {
    const input = { email: 'noe@ville.example', roles: ['admin' as const], origin }
    await expect(inviteMember(as(await house.tenant(), role), input)).rejects.toThrow(Refused)
  })

  test('needs an address, a role and directorates of this authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [foreign = ''] = await saveDirectorates(as(other, 'admin'), { directorates: [{ name: 'Culture' }] })
    const empty = await inviteMember(as(home, 'admin'), { email: 'noe', roles: [], origin }).catch(error => error)
    expect(empty.fields).toEqual({ email: { key: 'accounts.invalid-email' }, roles: { key: 'kernel.required' } })
    const input = { email: 'noe@ville.example', roles: ['referent' as const], directorate_ids: [foreign], origin }
    const refused = await inviteMember(as(home, 'admin'), input).catch(error => error)
    expect(refused.fields).toEqual({ directorate_ids: { key: 'accounts.unknown-directorate' } })
  })

  test('who is already a member is refused', async () => {
    const home = await house.tenant()
    await house.settle(home, 'presente@ville.example', ['agent'])
    const again = inviteMember(as(home, 'admin'), { email: 'presente@ville.example', roles: ['admin'], origin })
    await expect(again).rejects.toThrow(Conflict)
  })
})
