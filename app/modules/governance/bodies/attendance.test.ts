import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { oneAfterTheOther } from '../../../../tests/support/one-after-the-other.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { openGovernance } from '../governance.testing.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { endMember } from './end-member.ts'
import { holdMeeting } from './hold-meeting.ts'
import { meetingPage } from './pages/meeting.tsx'
import { planMeeting } from './plan-meeting.ts'
import { readMeeting } from './read-meeting.ts'
import { saveMember } from './save-member.ts'

const { house, authority, committee, meeting } = await openGovernance()

describe('Attendance', () => {
  test('is noted of those who sat on that day: whoever had left, or came later, is at most a guest', async () => {
    const { data, tenant } = await authority()
    const told = await committee(tenant)
    await endMember(data, { id: told.outside, until: '2026-06-01' })
    const later = await saveMember(data, {
      body_id: told.body_id,
      name: 'Nouvelle',
      seat: 'member',
      since: '2026-11-01',
    })
    const id = await planMeeting(data, { body_id: told.body_id, meets_on: '2026-10-08' })
    const present = (member_id: string) => [
      { member_id: told.chair, state: 'present' as const },
      { member_id, state: 'present' as const },
    ]
    for (const stranger of [told.outside, later])
      expect(await fieldsOf(holdMeeting(data, { id, members: present(stranger) }))).toEqual({
        members: 'governance.not-a-member',
      })
    await holdMeeting(data, {
      id,
      members: [{ member_id: told.chair, state: 'present' }],
      guests: [{ name: 'Adjoint', party_id: told.party_id }],
    })
    expect((await readMeeting(data, { id })).meeting).toMatchObject({ present: 2, outside: 1 })
  })

  test('sent again by the page keeps every guest, however many there were', async () => {
    const { data, tenant } = await authority()
    const told = await committee(tenant)
    const id = await planMeeting(data, { body_id: told.body_id, meets_on: '2026-10-08' })
    const guests = ['A', 'B', 'C', 'D', 'E'].map(name => ({ name: `Invité ${name}` }))
    await holdMeeting(data, { id, members: [{ member_id: told.chair, state: 'present' }], guests })
    const html = await htmlOf(meetingPage, visitFor(data, { params: { id } }))
    const rooms = [...html.matchAll(/<input[^>]*name="(guest\.\d+)"[^>]*value="([^"]*)"/g)]
    const typed = {
      do: 'attendance',
      [`member.${told.chair}`]: 'present',
      ...Object.fromEntries(rooms.map(([, name = '', value = '']) => [name, value])),
    }
    await meetingPage.post?.(visitFor(data, { params: { id }, typed }))
    const kept = (await readMeeting(data, { id })).attendance.filter(({ member_id }) => member_id === null)
    expect(kept.map(({ name }) => name)).toEqual(guests.map(({ name }) => name))
  })

  test('sent twice at once is noted once, and a meeting cancelled meanwhile is not held', async () => {
    const { data, tenant } = await authority()
    const told = await committee(tenant)
    const id = await planMeeting(data, { body_id: told.body_id, meets_on: '2026-10-08' })
    const hold = () =>
      holdMeeting(data, {
        id,
        members: [{ member_id: told.chair, state: 'present' }],
        guests: [{ name: 'Ingénieur' }],
      })
    const row = { table: 'governance.meeting', id }
    const twice = await oneAfterTheOther(house.database, tenant, row, [hold, hold])
    expect(twice.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await readMeeting(data, { id })).attendance).toHaveLength(2)
    const next = await planMeeting(data, { body_id: told.body_id, meets_on: '2026-10-09' })
    const [cancelled, held] = await oneAfterTheOther(house.database, tenant, { ...row, id: next }, [
      () => cancelMeeting(data, { id: next, reason: 'Quorum' }),
      () => holdMeeting(data, { id: next, members: [{ member_id: told.chair, state: 'present' }] }),
    ])
    expect(cancelled?.status).toBe('fulfilled')
    expect(held).toMatchObject({ status: 'rejected', reason: { key: 'governance.meeting-cancelled' } })
  })
})

test('A seat that ended is not made to begin after its end', async () => {
  const { data, tenant } = await authority()
  const told = await committee(tenant)
  await meeting(tenant, told, '2026-10-08')
  await endMember(data, { id: told.outside, until: '2026-11-01' })
  const seat = { id: told.outside, body_id: told.body_id, name: 'Adjoint', seat: 'member' as const }
  expect(await fieldsOf(saveMember(data, { ...seat, since: '2026-11-02' }))).toEqual({
    since: 'governance.ended-too-soon',
  })
})
