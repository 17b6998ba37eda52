import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { openHouse } from './house.testing.ts'
import { listInvitations } from './list-invitations.ts'

const house = await openHouse()
const { as, clock, invite, settle } = house

test('The list of invitations shows those still awaited, the late ones too, and never their token', async () => {
  const home = await house.tenant()
  const token = await invite(home, 'attendue@ville.example', ['it'])
  await settle(home, 'arrivee@ville.example', ['it'])
  clock.advance(30 * 86_400_000)
  const invitations = await listInvitations(as(home, 'admin'), {})
  expect(invitations.map(({ email }) => email)).toEqual(['attendue@ville.example'])
  expect(Object.keys(invitations[0] ?? {})).not.toContain('token_hash')
  expect(JSON.stringify(invitations)).not.toContain(token)
})

test('The list of invitations is closed to those who do not manage members', async () => {
  await expect(listInvitations(as(await house.tenant(), 'dpo', 'it'), {})).rejects.toThrow(Refused)
})
