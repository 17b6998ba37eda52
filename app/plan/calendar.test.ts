import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from '../../tests/support/house.ts'
import { eventsOf, readIcs } from '../../tests/support/read-ics.ts'
import { changeState } from './change-state.ts'
import { listCalendarLinks } from './list-calendar-links.ts'
import { openCalendarLink } from './open-calendar-link.ts'
import { readCalendar } from './read-calendar.ts'
import { readFollowedCalendar } from './read-followed-calendar.ts'
import { revokeCalendarLink } from './revoke-calendar-link.ts'
import { saveAction } from './save-action.ts'
import { validatePlan } from './validate-plan.ts'

const house = await openHouse()
const base = 'https://ia.exemple.fr/t/commune'
const feed = async (scope: Scope) => readIcs(await readCalendar(scope, { base }))
const summaries = (text: string) =>
  [...eventsOf(readIcs(text)).values()]
    .map(({ fields }) => fields.SUMMARY?.value)
    .toSorted((a, b) => String(a).localeCompare(String(b)))

describe('The plan in a calendar', () => {
  test('gives each due date as a whole day, with who, why and a link back', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const title = 'Former les agents publics ; d’abord l’accueil, puis l’état civil, « à leur rythme »'
    const id = await saveAction(admin, { title, owner: 'DRH', due_on: '2027-03-31', why: 'Deux\nlignes', euros: 1_200 })
    await saveAction(admin, { title: 'Sans date' })
    const calendar = await feed(admin)
    expect(calendar.fields).toMatchObject({
      VERSION: { value: '2.0' },
      METHOD: { value: 'PUBLISH' },
      'X-WR-TIMEZONE': { value: 'Europe/Paris' },
    })
    const events = eventsOf(calendar)
    expect(events.size).toBe(1)
    const event = events.get(`action-${id}@${admin.tenant?.id}`)
    expect(event?.fields).toMatchObject({
      DTSTART: { value: '20270331', parameters: { VALUE: 'DATE' } },
      DTSTAMP: { value: '20261123T090000Z' },
      SUMMARY: { value: title },
      STATUS: { value: 'CONFIRMED' },
      TRANSP: { value: 'TRANSPARENT' },
      URL: { value: `${base}/plan/actions/${id}` },
    })
    expect(event?.fields.DESCRIPTION?.value).toMatch(/Qui.: DRH\n[\s\S]*Dépense.: 1.200.€[\s\S]*Deux\nlignes/)
    expect(event?.parts).toEqual([])
  })

  test('keeps the identifier of an action, counts its changes up, and cancels what leaves the plan', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const id = await saveAction(admin, { title: 'A', due_on: '2027-03-31' })
    const uid = `action-${id}@${admin.tenant?.id}`
    const event = async () => eventsOf(await feed(admin)).get(uid)?.fields
    const before = await event()
    await saveAction(admin, { id, title: 'A', due_on: '2027-04-30' })
    const moved = await event()
    expect(moved?.DTSTART?.value).toBe('20270430')
    expect(Number(moved?.SEQUENCE?.value)).toBeGreaterThan(Number(before?.SEQUENCE?.value))
    await changeState(admin, { id, state: 'dropped' })
    expect(await event()).toMatchObject({ STATUS: { value: 'CANCELLED' } })
    await changeState(admin, { id, state: 'done' })
    expect(await event()).toMatchObject({ STATUS: { value: 'CONFIRMED' }, SUMMARY: { value: 'Fait\u202f: A' } })
  })

  test('tells the moments of the authority, and reminds of its budget thirty days before', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    expect(eventsOf(await feed(admin)).size).toBe(0)
    await updateAuthority(admin, { budget_debate: '02-11', budget_vote: '03-25', mandate_end: '2028-03-20' })
    await validatePlan(admin, { validated_by: 'Ana', role: 'DGS' })
    const events = eventsOf(await feed(admin))
    const home = admin.tenant?.id
    const vote = events.get(`budget-vote-2027@${home}`)
    expect(vote?.fields.DTSTART?.value).toBe('20270325')
    expect(vote?.parts).toMatchObject([
      { kind: 'VALARM', fields: { TRIGGER: { value: '-P30D' }, ACTION: { value: 'DISPLAY' } } },
    ])
    expect(events.get(`budget-debate-2027@${home}`)?.parts).toHaveLength(1)
    expect(events.get(`mandate-end-2028-03-20@${home}`)?.parts).toEqual([])
    expect(events.get(`validation-2026-11-23@${home}`)?.fields.SUMMARY?.value).toContain('Validation')
  })

  test('stays whole with a thousand actions', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const id = await saveAction(admin, { title: 'Modèle', due_on: '2027-03-31' })
    await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      const { sql } = await import('kysely')
      await sql`insert into plan.action (tenant_id, id, title, prerequisites, state, effort, due_on, created_at)
        select tenant_id, gen_random_uuid(), 'Été ' || n, '{}', 'planned', 'S', date '2027-01-01' + n, created_at
        from plan.action, generate_series(1, 999) n where id = ${id}`.execute(db)
    })
    expect(eventsOf(await feed(admin)).size).toBe(1_000)
  })
})

describe('A private address', () => {
  async function opened(only_mine = false) {
    const home = await house.tenant()
    const lead = house.as(home, 'elected', { name: 'Élodie Marchand' })
    const { id, token } = await openCalendarLink(lead, { label: 'Téléphone', only_mine })
    const nobody = { ...house.as(home, 'agent'), actor: { kind: 'anonymous' as const } }
    return { home, lead, id, token, read: (known = token) => readFollowedCalendar(nobody, { token: known, base }) }
  }

  test('reads the plan without account, all of it or only one’s own actions', async () => {
    for (const [only_mine, expected] of [
      [false, ['Autre', 'La mienne']],
      [true, ['La mienne']],
    ] as const) {
      const { home, read } = await opened(only_mine)
      const admin = house.as(home, 'admin')
      await saveAction(admin, { title: 'La mienne', owner: 'elodie marchand, élue', due_on: '2027-01-31' })
      await saveAction(admin, { title: 'Autre', owner: 'DSI', due_on: '2027-01-31' })
      expect(summaries(await read())).toEqual(expected)
    }
  })

  test('is kept as a digest: neither tables, history nor log hold what opens it', async () => {
    const { home, token } = await opened()
    for (const table of ['plan.calendar_link', 'kernel.change', 'kernel.audit']) {
      const rows = await house.rows<{ row: string }>(home, `select t::text as row from ${table} t`)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.map(({ row }) => row).join('\n')).not.toContain(token)
    }
  })

  test('closed by its owner answers nothing any more, and nobody else can close it', async () => {
    const { home, lead, id, read } = await opened()
    expect(await listCalendarLinks(lead, {})).toMatchObject([{ id, label: 'Téléphone', only_mine: false }])
    const other = house.as(home, 'admin', { name: 'Autre' })
    expect(await listCalendarLinks(other, {})).toEqual([])
    await expect(revokeCalendarLink(other, { id })).rejects.toThrow(NotFound)
    await revokeCalendarLink(lead, { id })
    await expect(read()).rejects.toThrow('plan.calendar-closed')
    expect(await listCalendarLinks(lead, {})).toEqual([])
  })

  test('of another authority, or invented, opens nothing', async () => {
    const { token } = await opened()
    const { read } = await opened()
    for (const wrong of [token, '', 'x'.repeat(32)]) await expect(read(wrong)).rejects.toThrow(NotFound)
  })

  test('closes when its owner leaves the authority', async () => {
    const { home, id, read } = await opened()
    const person = '0190f3a0-0000-7000-8000-00000000abcd'
    await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      const { sql } = await import('kysely')
      await sql`update plan.calendar_link set person_id = ${person} where id = ${id}`.execute(db)
      await sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at)
        values (${home.id}, gen_random_uuid(), ${person}, 'Élodie', 'e@exemple.fr', '{elected}', now())`.execute(db)
      await sql`update accounts.membership set name = 'Élodie M.' where user_id = ${person}`.execute(db)
    })
    await read()
    await house.database.transaction({ tenantId: home.id, writable: true }, async db => {
      const { sql } = await import('kysely')
      await sql`update accounts.membership set archived_at = now() where user_id = ${person}`.execute(db)
    })
    await expect(read()).rejects.toThrow('plan.calendar-closed')
  })

  test('belongs to a person, who has ten at most', async () => {
    const { home, lead } = await opened()
    const machine = {
      ...house.as(home, 'admin'),
      actor: { kind: 'cli' as const, name: 'x' },
      clock: fixedClock('2026-11-23T09:00:00Z'),
    }
    await expect(openCalendarLink(machine, { label: 'x' })).rejects.toThrow('plan.calendar-needs-account')
    for (let n = 0; n < 9; n++) await openCalendarLink(lead, { label: `Appareil ${n}` })
    await expect(openCalendarLink(lead, { label: 'De trop' })).rejects.toThrow(Conflict)
  })
})
