import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { readCalendar } from '#plan/read-calendar.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { visitFor } from '../../../../tests/support/visit.ts'
import { besideOf } from '#records/pages/beside.ts'
import type { Facts } from '../engine/fact-table.ts'
import { chatbot, openQualified } from '../qualified.testing.ts'
import { dailyReminders } from './jobs.ts'
import { mailDueDuties } from './mail-due-duties.ts'
import { readDutyCalendar } from './read-duty-calendar.ts'
import { readFollowUp } from './read-follow-up.ts'
import { setFollowUp } from './set-follow-up.ts'
import { waiting } from './waiting.ts'

const house = await openQualified()
const highRisk: Facts = {
  ...chatbot,
  annex3: ['5a'],
  cond63: [],
  profiling: true,
  acts_for_public_authority: true,
  affects_natural_persons: true,
}

test('Reminders leave thirty days before, and on the day after; never twice for the same line', async () => {
  const { tenant, admin, id } = await house.withSystem('in-use')
  await house.qualify(tenant, id, highRisk)
  await setFollowUp(admin, { mails: true, recipients: ['dpo@val.example', 'dgs@val.example'] })
  const mailed = async (day: string) => {
    const scope = house.on(tenant, day)
    await mailDueDuties(scope, {})
    return scope.outbox.map(({ to, text }) => ({ to, text }))
  }
  const first = await mailed('2026-11-24')
  expect(first.map(({ to }) => to)).toEqual(['dpo@val.example', 'dgs@val.example'])
  expect(first[0]?.text).toContain('Dépassées')
  expect(await mailed('2026-11-25')).toEqual([])
  const near = await mailed('2027-11-02')
  expect(near[0]?.text).toContain('2 décembre 2027')
  expect(await mailed('2027-11-03')).toEqual([])
  expect((await mailed('2027-12-03'))[0]?.text).toContain('Dépassées')
})

test('Nothing leaves for an authority that did not ask, and addresses are needed to ask', async () => {
  const { tenant, admin, id } = await house.withSystem('in-use')
  await house.qualify(tenant, id, chatbot)
  const scope = house.on(tenant, '2026-12-01')
  expect(await dailyReminders.run(scope, {} as never, { checkpoint: null, report: async () => undefined })).toEqual({
    duties: 0,
    mailed: 0,
  })
  expect(scope.outbox).toEqual([])
  expect(await readFollowUp(admin, {})).toEqual({ mails: false, recipients: [] })
  expect(await fieldsOf(setFollowUp(admin, { mails: true, recipients: [] }))).toEqual({
    recipients: 'transparency.no-recipient',
  })
  await expect(setFollowUp(house.as(tenant, 'it'), { mails: false, recipients: [] })).rejects.toThrow(Refused)
})

test('The calendar of duties, and that of the plan, carry their days', async () => {
  const { tenant, admin, id } = await house.withSystem('in-use')
  await house.qualify(tenant, id, highRisk)
  const base = 'https://gouvernail.example/t/x'
  for (const text of [await readDutyCalendar(admin, { base }), await readCalendar(admin, { base })]) {
    const unfolded = text.replaceAll('\r\n ', '')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20271202')
    expect(unfolded).toContain(`${base}/obligations/`)
  }
})

test('What is late waits on the home page of those who may close it, and stands beside the record of the system', async () => {
  const { tenant, admin, id } = await house.withSystem('in-use')
  await house.qualify(tenant, id, chatbot)
  const waits = await waiting(admin)
  expect(waits.map(({ text }) => text).join()).toContain('Robot d’accueil')
  expect(await waiting(house.as(tenant, 'elected'))).toEqual([])
  const groups = await besideOf(visitFor(admin), 'inventory.system', id)
  expect(groups.flatMap(({ items }) => items).find(({ href }) => href.endsWith('/obligations'))?.note).toMatch(
    /^0 remplie sur \d+/,
  )
})
