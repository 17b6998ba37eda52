import { describe, expect, test } from 'vitest'
import { Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { openHouse } from './house.testing.ts'
import { listMembers } from './list-members.ts'
import { membershipOf } from './membership-of.ts'
import { removeMember } from './remove-member.ts'
import { sessionOf } from './session-of.ts'

const house = await openHouse()
const { as, auth, database, memberId, rolesOf, settle } = house

/** An authority with an admin and an agent. */
async function town() {
  const home = await house.tenant()
  const admin = await settle(home, `cheffe@${home.slug}.example`, ['admin'])
  const agent = await settle(home, `agent@${home.slug}.example`, ['agent'])
  return { home, admin, agent, id: await memberId(home, agent.userId) }
}

describe('Removing a member', () => {
  test('closes the authority to their open session at once', async () => {
    const { home, agent, id } = await town()
    expect(await rolesOf(home, agent.userId)).toEqual(['agent'])
    await removeMember(as(home, 'admin'), { id, reason: 'A quitté la commune' })
    expect((await sessionOf(auth, agent.headers))?.user.id).toBe(agent.userId)
    expect(await membershipOf(database, home, agent.userId)).toBeNull()
  })

  test('needs a reason, works once, and takes the person off the list', async () => {
    const { home, id } = await town()
    await expect(removeMember(as(home, 'admin'), { id, reason: ' ' })).rejects.toThrow(Invalid)
    await removeMember(as(home, 'admin'), { id, reason: 'Mutation' })
    await expect(removeMember(as(home, 'admin'), { id, reason: 'Mutation' })).rejects.toThrow(NotFound)
    expect((await listMembers(as(home, 'admin'), {})).map(member => member.id)).not.toContain(id)
  })

  test('is for those who manage members', async () => {
    const { home, id } = await town()
    await expect(removeMember(as(home, 'dpo'), { id, reason: 'Départ' })).rejects.toThrow(Refused)
  })
})
