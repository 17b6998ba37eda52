import { expect, test } from 'vitest'
import { updateAuthority } from '#organisation/update-authority.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { readPlan } from '../read-plan.ts'
import { saveAction } from '../save-action.ts'
import { actionPage, newActionPage } from './action.tsx'
import { openPlanHouse } from './house.testing.ts'
import { planPage } from './plan.tsx'

const { as, tenant } = await openPlanHouse()

/** Titles of the actions of the plan, as the page orders them. */
function order(html: string): string[] {
  return [...html.matchAll(/role="rowheader">\d+\. <a[^>]*>([^<]*)</g)].map(match => match[1] ?? '')
}

test('proposals say their priority in its parts and stand in the order of the method', async () => {
  const html = await htmlOf(planPage, visitFor(as(await tenant(), 'admin')))
  expect(html).toMatch(/Priorité\u202f: écart 2 × poids 2 ÷ effort [123] = [\d,]+/)
  const phases = [...html.matchAll(/<h3>([1-4])\. /g)].map(match => Number(match[1]))
  expect(phases).toEqual(phases.toSorted((a, b) => a - b))
  expect(html).toContain('autres propositions en réserve')
})

test('each accepted action says why it stands where it does, and what is late is said', async () => {
  const admin = as(await tenant(), 'admin')
  const points = { prerequisites: ['I.A.1.a'], effort: 'S' as const }
  await saveAction(admin, { title: 'Sans date', ...points })
  await saveAction(admin, { title: 'Datée', due_on: '2026-10-01', ...points })
  await saveAction(admin, { title: 'Légale', due_on: '2027-08-02', legal_due: true, ...points })
  const html = await htmlOf(planPage, visitFor(admin))
  expect(order(html)).toEqual(['Légale', 'Datée', 'Sans date'])
  expect(html).toContain('Échéance légale. Priorité\u202f: écart 2 × poids 2 ÷ effort 1 = 4')
  expect(html).toContain('<span class="overdue">en retard depuis le 1er octobre 2026</span>')
})

test('an action moved by hand goes where it was sent, over what waits in reserve, and says so', async () => {
  const admin = as(await tenant(), 'admin')
  const a = await saveAction(admin, { title: 'A' })
  await saveAction(admin, { title: 'Attend', state: 'reserve' })
  const c = await saveAction(admin, { title: 'C' })
  const send = (id: string, to: string) => planPage.post?.(visitFor(admin, { typed: { do: 'move', id, to } }))
  await send(c, 'up')
  const html = await htmlOf(planPage, visitFor(admin))
  expect(order(html)).toEqual(['C', 'A'])
  expect(html).toContain('Placée à la main')
  await send(a, 'top')
  expect(order(await htmlOf(planPage, visitFor(admin)))).toEqual(['A', 'C'])
  await send(a, 'down')
  expect(order(await htmlOf(planPage, visitFor(admin)))).toEqual(['C', 'A'])
  await send(c, 'free')
  await send(a, 'free')
  const free = await htmlOf(planPage, visitFor(admin))
  expect(order(free)).toEqual(['A', 'C'])
  expect(free).not.toContain('Placée à la main')
})

test('what the plan asks for is set against the capacity, and asking too much is said', async () => {
  const admin = as(await tenant(), 'admin')
  await updateAuthority(admin, { capacity_person_days: 12, capacity_euros: 5_000 })
  await saveAction(admin, { title: 'Former', person_days: 8, euros: 1_000 })
  const within = await htmlOf(planPage, visitFor(admin))
  expect(within).toContain('8 sur 12')
  expect(within).not.toContain('plus que la capacité indiquée')
  await saveAction(admin, { title: 'Équiper', person_days: 8 })
  expect(await htmlOf(planPage, visitFor(admin))).toContain('plus que la capacité indiquée')
})

test('an action changes state in one click and a dropped one can come back', async () => {
  const admin = as(await tenant(), 'admin')
  const id = await saveAction(admin, { title: 'Former', euros: 300 })
  const become = (state: string) => planPage.post?.(visitFor(admin, { typed: { do: 'state', id, state } }))
  await become('dropped')
  expect(await htmlOf(planPage, visitFor(admin))).toContain('Actions abandonnées ou non retenues')
  await become('planned')
  expect((await readPlan(admin, {})).actions).toMatchObject([{ state: 'planned', euros: 300 }])
})

test('an action written by hand begins on the point it was asked for, and editing it can clear a field', async () => {
  const admin = as(await tenant(), 'admin')
  const blank = await htmlOf(newActionPage, visitFor(admin, { query: { point: 'I.B.1.c' } }))
  expect(blank).toMatch(/value="I\.B\.1\.c" checked/)
  const typed = { title: 'Enquêter', owner: 'DRH', prerequisites: ['I.B.1.c'], effort: 'S', person_days: '4' }
  await newActionPage.post?.(visitFor(admin, { typed }))
  const id = (await readPlan(admin, {})).actions[0]?.id ?? ''
  const shown = await htmlOf(actionPage, visitFor(admin, { params: { id } }))
  expect(shown).toContain('<h1>Enquêter</h1>')
  expect(shown).toMatch(/value="DRH"/)
  const { owner: _, ...without } = typed
  await actionPage.post?.(visitFor(admin, { params: { id }, typed: { ...without, state: 'done' } }))
  expect((await readPlan(admin, {})).actions).toMatchObject([
    { owner: null, state: 'done', person_days: 4, done_on: '2026-11-23' },
  ])
  const history = await htmlOf(actionPage, visitFor(admin, { params: { id } }))
  expect(history).toMatch(/Qui s’en charge.*DRH.*vide/s)
})

test('a due date before the start is refused beside its field', async () => {
  const admin = as(await tenant(), 'admin')
  const typed = { title: 'X', starts_on: '2027-02-01', due_on: '2027-01-01' }
  await expect(newActionPage.post?.(visitFor(admin, { typed }))).rejects.toMatchObject({
    fields: { due_on: { key: 'plan.due-before-start' } },
  })
  const again = await htmlOf(
    newActionPage,
    visitFor(admin, { typed, problems: { due_on: { key: 'plan.due-before-start' } } }),
  )
  expect(again).toContain('L’échéance vient avant le début.')
  expect(again).toContain('value="2027-01-01"')
})
