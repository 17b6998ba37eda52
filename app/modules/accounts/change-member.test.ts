import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { changeMember } from './change-member.ts'
import { openHouse } from './house.testing.ts'
import { listMembers } from './list-members.ts'
import { membershipOf } from './membership-of.ts'
import { removeMember } from './remove-member.ts'

const house = await openHouse()
const { as, database, memberId, rolesOf, settle } = house

/** An authority with two admins and an agent. */
async function town() {
  const home = await house.tenant()
  const { slug } = home
  const first = await settle(home, `premiere@${slug}.example`, ['admin'])
  const second = await settle(home, `seconde@${slug}.example`, ['admin', 'dpo'])
  const agent = await settle(home, `agent@${slug}.example`, ['agent'])
  const idOf = ({ userId }: { userId: string }) => memberId(home, userId)
  return { home, first, second, agent, ids: [await idOf(first), await idOf(second), await idOf(agent)] as const }
}

describe('Changing a member', () => {
  test('gives other roles and directorates from the very next request', async () => {
    const { home, agent, ids } = await town()
    const [directorate = ''] = await saveDirectorates(as(home, 'admin'), { directorates: [{ name: 'Culture' }] })
    const input = { id: ids[2], roles: ['referent' as const, 'referent' as const], directorate_ids: [directorate] }
    await changeMember(as(home, 'admin'), input)
    const now = await membershipOf(database, home, agent.userId)
    expect(now).toMatchObject({ roles: ['referent'], directorates: [directorate] })
  })

  test('never makes an operator, nor leaves somebody without a role', async () => {
    const { home, ids } = await town()
    const forged = changeMember(as(home, 'admin'), { id: ids[2], roles: ['operator'] as never })
    await expect(forged).rejects.toThrow(Invalid)
    await expect(changeMember(as(home, 'admin'), { id: ids[2], roles: [] })).rejects.toThrow(Invalid)
  })

  test('is not for the member: an agent cannot make themselves administrator', async () => {
    const { home, agent, ids } = await town()
    await expect(changeMember(as(home, 'agent'), { id: ids[2], roles: ['admin'] })).rejects.toThrow(Refused)
    expect(await rolesOf(home, agent.userId)).toEqual(['agent'])
  })

  test('of another authority finds nobody', async () => {
    const { home, agent, ids } = await town()
    const other = await house.tenant()
    await expect(changeMember(as(other, 'admin'), { id: ids[2], roles: ['admin'] })).rejects.toThrow(NotFound)
    await expect(removeMember(as(other, 'admin'), { id: ids[2], reason: 'Attaque' })).rejects.toThrow(NotFound)
    expect(await listMembers(as(other, 'admin'), {})).toEqual([])
    expect(await rolesOf(home, agent.userId)).toEqual(['agent'])
    expect(await membershipOf(database, other, agent.userId)).toBeNull()
  })
})

describe('The last administrator', () => {
  test('can neither leave the role nor be removed, by anybody', async () => {
    const { home, first, ids } = await town()
    const [one, two] = ids
    await changeMember(as(home, 'admin'), { id: two, roles: ['dpo'] })
    await expect(changeMember(as(home, 'admin'), { id: one, roles: ['agent'] })).rejects.toThrow(Conflict)
    await expect(removeMember(as(home, 'operator'), { id: one, reason: 'Départ' })).rejects.toThrow(Conflict)
    expect(await rolesOf(home, first.userId)).toEqual(['admin'])
    await changeMember(as(home, 'admin'), { id: one, roles: ['admin', 'it'] })
  })

  test('remains when two administrators remove each other at the same moment', async () => {
    const { home, ids } = await town()
    const [one, two] = ids
    const id = newId()
    const second = await database.transaction({ tenantId: home.id, operationId: id, writable: true }, async db => {
      await removeMember({ ...as(home, 'admin'), open: { id, writable: true, db } }, { id: one, reason: 'Départ' })
      const other = removeMember(as(home, 'admin'), { id: two, reason: 'Départ' }).catch((error: unknown) => error)
      await new Promise(resolve => setTimeout(resolve, 200))
      return { other }
    })
    expect(await second.other).toBeInstanceOf(Conflict)
    const admins = (await listMembers(as(home, 'admin'), {})).filter(({ roles }) => roles.includes('admin'))
    expect(admins.map(admin => admin.id)).toEqual([two])
  })
})
