import { expect, onTestFinished, test, vi } from 'vitest'
import { readCalendar } from '#plan/read-calendar.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openCalendarLink } from '#plan/open-calendar-link.ts'
import { readFollowedCalendar } from '#plan/read-followed-calendar.ts'
import { quiet } from '../../../../tests/support/old-records.ts'
import { planMeeting } from '../bodies/plan-meeting.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { openGovernance } from '../governance.testing.ts'
import { dailyReminders } from './jobs.ts'
import { listDates } from './list-dates.ts'
import { mailDue } from './mail-due.ts'
import { readFollowUp } from './read-follow-up.ts'
import { setFollowUp } from './set-follow-up.ts'
import { waiting } from './waiting.ts'

const { house, at, authority, committee, meeting, agreement } = await openGovernance()

async function busy() {
  const found = await authority()
  const told = await committee(found.tenant)
  await meeting(found.tenant, told, '2026-10-08')
  await planMeeting(found.data, { body_id: told.body_id, meets_on: '2026-12-10', meets_at: '14:30' })
  const said = { body_id: told.body_id, decided: 'x', decided_on: '2026-10-08' }
  await recordDecision(found.data, { ...said, subject: 'Eau', due_on: '2026-11-20' })
  await recordDecision(found.data, { ...said, subject: 'Adresses', due_on: '2026-12-18', review_on: '2027-04-08' })
  await agreement(found.tenant, [told.party_id], { title: 'Bus', ends_on: '2027-03-31' })
  return { ...found, told }
}

test('Every day that governance sets is listed once, the nearest first, for its own authority', async () => {
  const { data } = await busy()
  const dates = await listDates(data, {})
  expect(dates.filter(({ done }) => !done).map(({ on, title }) => [on, title])).toEqual([
    ['2026-11-20', 'Décision à exécuter : Eau'],
    ['2026-12-10', 'Comité données, réunion à 14\u00a0h\u00a030'],
    ['2026-12-18', 'Décision à exécuter : Adresses'],
    ['2026-12-31', 'Convention à renouveler : Bus'],
    ['2027-04-08', 'Décision à revoir : Adresses'],
  ])
  expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length)
  expect(await listDates(house.as(await house.tenant(), 'data'), {})).toEqual([])
})

test('They are in the calendar of the plan, and wait for those who may act, minutes to write included', async () => {
  const { tenant, data } = await busy()
  expect(await readCalendar(data, { base: 'https://ia.exemple.fr/t/commune' })).toContain('/releve-de-decisions/')
  const texts = (await waiting(data)).map(({ text }) => text)
  expect(texts).toContain('Décision à exécuter : Eau')
  expect(texts).toContain('Comité données : compte rendu à écrire')
  expect(await waiting(house.as(tenant, 'elected'))).toEqual([])
})

test('A mail leaves when something came near or was missed since the last, and none when nothing did', async () => {
  const { tenant, data } = await busy()
  expect(await fieldsOf(setFollowUp(data, { mails: true, recipients: [] }))).toEqual({
    recipients: 'governance.no-recipient',
  })
  expect(await mailDue(data, {})).toEqual({ dates: 0, mailed: 0 })
  await setFollowUp(data, { mails: true, recipients: ['donnees@ville.example'] })
  expect(await readFollowUp(data, {})).toEqual({ mails: true, recipients: ['donnees@ville.example'] })
  const first = at(tenant, '2026-11-23')
  await mailDue(first, {})
  expect(first.outbox).toHaveLength(1)
  expect(first.outbox[0]?.text).toContain('20 novembre 2026 – Décision à exécuter\u202f: Eau')
  expect(first.outbox[0]?.text).toContain('Adresses')
  expect(first.outbox[0]?.text).not.toContain('réunion')
  const again = at(tenant, '2026-11-24')
  await dailyReminders.run(again, {} as never, quiet())
  expect(again.outbox).toEqual([])
  const week = at(tenant, '2026-12-03')
  await mailDue(week, {})
  expect(week.outbox[0]?.subject).toContain('(1)')
  expect(week.outbox[0]?.text).toContain('réunion')
})

test('A calendar followed by its address, where nobody is signed in, has them too', async () => {
  const { tenant, admin } = await busy()
  const { token } = await openCalendarLink(admin, { only_mine: false, label: 'Agenda' })
  const follower = house.as(tenant, 'agent')
  const feed = await readFollowedCalendar(follower, { token, base: 'https://ia.exemple.fr/t/commune' })
  expect(feed).toContain('Décision à exécuter')
})

test('A subject of several lines stays on its line of the mail, and one address refused keeps nobody from theirs', async () => {
  const refused = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => refused.mockRestore())
  const { data, tenant, told } = await busy()
  const subject = 'Vannes\n\nBonjour, votre mot de passe expire : https://mal.example'
  await recordDecision(data, {
    body_id: told.body_id,
    subject,
    decided: 'x',
    decided_on: '2026-10-08',
    due_on: '2026-11-21',
  })
  const recipients = ['parti@ville.example', 'donnees@ville.example', 'donnees@ville.example']
  await setFollowUp(data, { mails: true, recipients })
  const morning = at(tenant, '2026-11-23')
  const mailer = {
    send: async (mail: Parameters<typeof morning.mailer.send>[0]) => {
      if (mail.to.startsWith('parti')) throw new Error('550 no such person')
      await morning.mailer.send(mail)
    },
  }
  expect(await mailDue({ ...morning, mailer }, {})).toMatchObject({ mailed: 1 })
  expect(morning.outbox.map(({ to }) => to)).toEqual(['donnees@ville.example'])
  expect(morning.outbox[0]?.text).not.toContain('\nBonjour, votre')
})
