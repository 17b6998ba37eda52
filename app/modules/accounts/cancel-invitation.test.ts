import { expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { cancelInvitation } from './cancel-invitation.ts'
import { openHouse } from './house.testing.ts'
import { inviteMember } from './invite-member.ts'
import { listInvitations } from './list-invitations.ts'

const house = await openHouse()
const { as } = house
const origin = 'https://ia.ville.example'

test('Another authority neither sees nor cancels an invitation', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const { id } = await inviteMember(as(home, 'admin'), { email: 'noe@ville.example', roles: ['it'], origin })
  expect(await listInvitations(as(other, 'admin'), {})).toEqual([])
  await expect(cancelInvitation(as(other, 'admin'), { id })).rejects.toThrow(NotFound)
  await cancelInvitation(as(home, 'admin'), { id })
  await expect(cancelInvitation(as(home, 'admin'), { id })).rejects.toThrow(NotFound)
})

test('Cancelling an invitation is refused to those who do not manage members', async () => {
  const home = await house.tenant()
  const { id } = await inviteMember(as(home, 'admin'), { email: 'noe@ville.example', roles: ['it'], origin })
  await expect(cancelInvitation(as(home, 'dpo'), { id })).rejects.toThrow(Refused)
  expect(await listInvitations(as(home, 'admin'), {})).toHaveLength(1)
})
