import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { openHouse } from './house.testing.ts'
import { listMembers } from './list-members.ts'

const house = await openHouse()
const { as, settle } = house

test('The list of members holds those of this authority alone, by name', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  await settle(home, 'zoe@ville.example', ['admin'])
  await settle(home, 'anna@ville.example', ['agent', 'hr'])
  await settle(other, 'marc@ailleurs.example', ['admin'])
  const members = await listMembers(as(home, 'admin'), {})
  expect(members.map(({ email, roles }) => [email, roles])).toEqual([
    ['anna@ville.example', ['agent', 'hr']],
    ['zoe@ville.example', ['admin']],
  ])
})

test('The list of members is closed to those who do not manage them', async () => {
  await expect(listMembers(as(await house.tenant(), 'dpo', 'agent'), {})).rejects.toThrow(Refused)
})
