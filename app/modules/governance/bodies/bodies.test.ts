import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openGovernance } from '../governance.testing.ts'
import { archiveBody } from './archive-body.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { editMeeting } from './edit-meeting.ts'
import { endMember } from './end-member.ts'
import { holdMeeting } from './hold-meeting.ts'
import { listBodies } from './list-bodies.ts'
import { listMeetings } from './list-meetings.ts'
import { planMeeting } from './plan-meeting.ts'
import { readBody } from './read-body.ts'
import { readMeeting } from './read-meeting.ts'
import { readMinutesFile } from './read-minutes-file.ts'
import { restoreBody } from './restore-body.ts'
import { saveBody } from './save-body.ts'
import { saveMember } from './save-member.ts'
import { writeMinutes } from './write-minutes.ts'

const { house, at, authority, committee, meeting } = await openGovernance()
const pdf = { name: 'cr.pdf', content: new TextEncoder().encode('%PDF-1.7 signé') }

describe('A body', () => {
  test('is of a kind that the data file knows, has a name of its own, and of AI as well as of data', async () => {
    const { data, tenant } = await authority()
    const { body_id } = await committee(tenant)
    const twin = saveBody(data, { name: 'comité DONNÉES', kind: 'steering', domain: 'data' })
    await expect(twin).rejects.toMatchObject({ key: 'governance.body-exists' })
    expect(await fieldsOf(saveBody(data, { name: 'x', kind: 'court', domain: 'data' }))).toEqual({
      kind: 'governance.no-such-kind',
    })
    await saveBody(data, { name: 'Comité d’éthique', kind: 'ethics', domain: 'ai' })
    expect((await listBodies(data, { domain: 'ai' })).map(({ name }) => name)).toEqual(['Comité d’éthique'])
    await saveBody(data, { id: body_id, name: 'Comité données', kind: 'operational', domain: 'both', every_months: 3 })
    expect((await listBodies(data, { search: 'donnees', kind: 'operational' }))[0]).toMatchObject({
      members: 2,
      partners: 1,
    })
    await expect(readBody(house.as(await house.tenant(), 'data'), { id: body_id })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })

  test('says by its own rhythm when it should have met again', async () => {
    const { data, tenant } = await authority()
    const told = await committee(tenant, { every_months: 3, created_on: '2026-01-01' })
    const due = async () => (await readBody(data, { id: told.body_id })).body.due_on
    expect(await due()).toBe('2026-04-01')
    await meeting(tenant, told, '2026-05-12')
    expect(await due()).toBe('2026-08-12')
    await planMeeting(data, { body_id: told.body_id, meets_on: '2026-12-10' })
    expect(await due()).toBeNull()
  })

  test('leaves the list with a reason and comes back; a seat is for a directorate or a partner, then free', async () => {
    const { data, tenant, roads } = await authority()
    const { body_id, party_id, outside } = await committee(tenant)
    const member = { body_id, name: 'x', seat: 'member' as const, since: '2026-02-01' }
    expect(await fieldsOf(saveMember(data, { ...member, directorate_id: roads, party_id }))).toEqual({
      party_id: 'governance.one-place',
    })
    const id = await saveMember(data, { ...member, directorate_id: roads })
    await saveMember(data, { ...member, id, name: 'Directrice', directorate_id: roads })
    expect(await fieldsOf(endMember(data, { id: outside, until: '2025-01-01' }))).toEqual({
      until: 'governance.ended-too-soon',
    })
    await endMember(data, { id: outside, until: '2026-06-01' })
    const sitting = (await readBody(data, { id: body_id })).members.filter(({ sits }) => sits)
    expect(sitting.map(({ name, directorate }) => [name, directorate])).toEqual([
      ['Vice-présidente', null],
      ['Directrice', 'Voirie'],
    ])
    await archiveBody(data, { id: body_id, reason: 'Fusion' })
    expect(await listBodies(data, {})).toEqual([])
    await restoreBody(data, { id: body_id })
    expect(await listBodies(data, {})).toHaveLength(1)
  })
})

describe('A meeting', () => {
  test('goes from its agenda to its minutes: nobody is noted present before its day, no minutes before that', async () => {
    const { tenant } = await authority()
    const { body_id, chair, outside, party_id } = await committee(tenant)
    const before = at(tenant, '2026-11-02')
    expect(await fieldsOf(planMeeting(before, { body_id, meets_on: '2026-11-20', meets_at: 'midi' }))).toEqual({
      meets_at: 'governance.not-a-time',
    })
    const id = await planMeeting(before, { body_id, meets_on: '2026-11-20', meets_at: '14h30', agenda: ['Adresses'] })
    const members = [
      { member_id: chair, state: 'present' as const },
      { member_id: outside, state: 'excused' as const },
    ]
    await expect(holdMeeting(before, { id, members })).rejects.toMatchObject({ key: 'governance.not-yet' })
    await expect(writeMinutes(before, { id, minutes: 'x' })).rejects.toMatchObject({
      key: 'governance.meeting-not-held',
    })
    await editMeeting(before, { id, meets_on: '2026-11-19', meets_at: '9 h', agenda: ['Adresses', 'Eau'] })
    const data = at(tenant, '2026-11-23')
    await holdMeeting(data, { id, members, guests: [{ name: 'Ingénieur', party_id }] })
    await writeMinutes(data, { id, minutes: 'On a parlé.', file: pdf })
    const read = await readMeeting(data, { id })
    expect(read.meeting).toMatchObject({ state: 'held', meets_at: '09:00', agenda: ['Adresses', 'Eau'], outside: 1 })
    expect(read.attendance.map(({ name, state }) => [name, state])).toEqual([
      ['Ingénieur', 'present'],
      ['Vice-présidente', 'present'],
      ['Adjoint', 'excused'],
    ])
    expect((await readMinutesFile(data, { id })).name).toBe('cr.pdf')
    expect(await listMeetings(data, { search: 'EAU parle', state: 'held', body_id })).toHaveLength(1)
    expect((await readBody(data, { id: body_id })).body).toMatchObject({ present: 1, expected: 2, held: 1 })
    expect(await fieldsOf(editMeeting(data, { id, meets_on: '2026-12-01' }))).toEqual({
      meets_on: 'governance.not-yet',
    })
    await expect(cancelMeeting(data, { id, reason: 'x' })).rejects.toMatchObject({
      key: 'governance.meeting-not-planned',
    })
  })

  test('is corrected by noting again who came, and cannot be held by nobody or by strangers', async () => {
    const { data, tenant } = await authority()
    const told = await committee(tenant)
    const other = await committee(tenant, { name: 'Autre comité' })
    const id = await meeting(tenant, told, '2026-11-20')
    await holdMeeting(data, { id, members: [{ member_id: told.chair, state: 'present' }] })
    expect((await readMeeting(data, { id })).attendance).toHaveLength(1)
    expect(await fieldsOf(holdMeeting(data, { id, members: [{ member_id: told.chair, state: 'absent' }] }))).toEqual({
      members: 'governance.nobody-there',
    })
    expect(await fieldsOf(holdMeeting(data, { id, members: [{ member_id: other.chair, state: 'present' }] }))).toEqual({
      members: 'governance.not-a-member',
    })
    const debated = holdMeeting(data, {
      id,
      members: [{ member_id: told.chair, state: 'present' }],
      debated_roadmap: true,
    })
    expect(await fieldsOf(debated)).toEqual({ debated_roadmap: 'governance.not-an-assembly' })
  })

  test('that was cancelled says why and takes nothing more', async () => {
    const { data, tenant } = await authority()
    const { body_id, chair } = await committee(tenant)
    const id = await planMeeting(data, { body_id, meets_on: '2026-11-20' })
    await cancelMeeting(data, { id, reason: 'Quorum' })
    expect((await readMeeting(data, { id })).meeting.cancelled_reason).toBe('Quorum')
    await expect(editMeeting(data, { id, meets_on: '2026-11-21' })).rejects.toMatchObject({
      key: 'governance.meeting-cancelled',
    })
    const held = holdMeeting(data, { id, members: [{ member_id: chair, state: 'present' }] })
    await expect(held).rejects.toMatchObject({ key: 'governance.meeting-cancelled' })
  })
})
