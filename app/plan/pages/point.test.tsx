import { expect, test } from 'vitest'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { measureLevels } from '../measure-levels.ts'
import { readPlan } from '../read-plan.ts'
import { recordFacts } from '../record-facts.ts'
import { measured, openPlanHouse } from './house.testing.ts'
import { pointPage } from './point.tsx'

const { as, tenant } = await openPlanHouse()
const at = (id: string) => ({ params: { id } })

/** The table line of a criterion, found by its words. */
function lineOf(html: string, criterion: string): string {
  return html.split('<tr role="row">').find(line => line.includes(criterion) && line.includes('role="rowheader"')) ?? ''
}

test('the page shows every criterion with what was measured, what is needed, its state and where to act', async () => {
  const indicators = [
    measured('inventory.applications', 128, null, { link: '/applications' }),
    measured('inventory.assessed-for-ai', 62, 128, { link: '/applications?assessment=not-assessed' }),
  ]
  const scope = as(await tenant(), 'admin', indicators)
  const html = await htmlOf(pointPage, visitFor(scope, at('I.B.1.a')))
  const { rows } = await measureLevels(scope, {})
  const row = rows.find(({ id }) => id === 'I.B.1.a')
  for (const { criterion } of row?.criteria ?? []) expect(html).toContain(criterion.text.fr)
  const assessed = row?.criteria.find(({ criterion }) => criterion.level === 2)
  const line = lineOf(html, assessed?.criterion.text.fr ?? '?')
  expect(line).toContain('62 sur 128')
  expect(line).toMatch(/48\s%/)
  expect(line).toMatch(/au moins 50\s%/)
  expect(line).toContain('pas encore rempli')
  expect(line).toContain('1er juin 2026')
  expect(line).toContain('/applications?assessment=not-assessed')
  expect(html).toContain('Ce qui manque pour le niveau 2')
})

test('under five items the fraction is shown and the threshold is counted, never a percentage', async () => {
  const indicators = [
    measured('inventory.applications', 12),
    measured('inventory.assessed-for-ai', 1, 3, { link: '/applications' }),
  ]
  const html = await htmlOf(pointPage, visitFor(as(await tenant(), 'admin', indicators), at('I.B.1.a')))
  const line = html.split('<tr role="row">').find(part => part.includes('au moins 2 sur 3')) ?? ''
  expect(line).toContain('1 sur 3')
  expect(line).not.toMatch(/33\s%/)
})

test('a ceiling is explained with a link to the point that sets it', async () => {
  const indicators = [
    measured('inventory.imposed-functions', 4),
    measured('inventory.imposed-decided', 4, 4),
    measured('inventory.imposed-decided-in-time', 4, 4),
  ]
  const home = await tenant()
  const html = await htmlOf(pointPage, visitFor(as(home, 'admin', indicators), at('I.B.1.b')))
  expect(html).toContain('Plafonné au niveau 0 de I.B.1.a')
  expect(html).toContain(`href="/t/${home.slug}/points/I.B.1.a"`)
})

test('the facts of a point are listed with the download of their document', async () => {
  const home = await tenant()
  const admin = as(home, 'admin')
  const file = { name: 'carte.pdf', content: new TextEncoder().encode('%PDF-1.7 carte') }
  await recordFacts(admin, {
    facts: [
      { kind: 'it-map-document', title: 'Carte du SI', dated: '2026-06-01', who: 'DSI', file },
      { kind: 'pcaet', title: 'Plan climat', dated: '2026-06-01', who: 'Conseil' },
    ],
  })
  const html = await htmlOf(pointPage, visitFor(admin, at('I.B.1.a')))
  expect(html).toContain('Carte du SI')
  expect(html).toMatch(new RegExp(`href="/t/${home.slug}/fichiers/[0-9a-f-]{36}"`))
  expect(html).not.toContain('Plan climat')
})

test('« sans objet » needs a reason, and the reason is then what the page says', async () => {
  const admin = as(await tenant(), 'admin')
  const here = at('III.B.2.b')
  const typed = { do: 'position', not_applicable: 'true', weight: '2' }
  await expect(pointPage.post?.(visitFor(admin, { ...here, typed }))).rejects.toMatchObject({
    fields: { not_applicable_reason: { key: 'plan.reason-needed' } },
  })
  const refused = await htmlOf(
    pointPage,
    visitFor(admin, { ...here, typed, problems: { not_applicable_reason: { key: 'plan.reason-needed' } } }),
  )
  expect(refused).toContain('href="#champ-not_applicable_reason"')
  expect(refused).toMatch(/name="not_applicable"[^>]* checked/)
  const reason = 'Aucun réseau social n’est tenu'
  await pointPage.post?.(visitFor(admin, { ...here, typed: { ...typed, not_applicable_reason: reason } }))
  const html = await htmlOf(pointPage, visitFor(admin, here))
  expect(html).toContain(`rien n’est attendu. ${reason}`)
  expect((await readPlan(admin, {})).proposals.flatMap(proposal => proposal.rows)).not.toContain('III.B.2.b')
})

test('a target and a comment are kept, and clearing the comment removes it', async () => {
  const admin = as(await tenant(), 'admin')
  const here = at('I.A.1.a')
  const typed = { do: 'position', target: '3', target_date: '2027-06-30', weight: '3' }
  expect(await pointPage.post?.(visitFor(admin, { ...here, typed }))).toMatchObject({ redirect: '/points/I.A.1.a' })
  const say = (comment?: string) =>
    pointPage.post?.(visitFor(admin, { ...here, typed: { do: 'comment', ...(comment ? { comment } : {}) } }))
  await say('Le catalogue régional n’est pas compté.')
  const html = await htmlOf(pointPage, visitFor(admin, here))
  expect(html).toContain('cible 3')
  expect(html).toContain('value="2027-06-30"')
  expect(html).toContain('<p>Le catalogue régional n’est pas compté.</p>')
  await say()
  expect(await htmlOf(pointPage, visitFor(admin, here))).not.toContain('catalogue régional')
})

test('whoever only reads sees the levels and no form at all', async () => {
  const html = await htmlOf(pointPage, visitFor(as(await tenant(), 'elected'), at('I.A.1.a')))
  expect(html).toContain('Ce qui manque')
  expect(html).not.toContain('<form')
})

test('points follow each other in the order of the plan and an unknown one is not found', async () => {
  const admin = as(await tenant(), 'admin')
  const html = await htmlOf(pointPage, visitFor(admin, at('I.A.1.b')))
  expect(html).toMatch(/points\/I\.A\.1\.a" rel="prev"/)
  expect(html).toMatch(/points\/I\.A\.2\.a" rel="next"/)
  await expect(pointPage.get?.(visitFor(admin, at('V.A.1.a')))).rejects.toMatchObject({ key: 'plan.no-such-point' })
})
