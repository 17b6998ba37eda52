import { expect, test } from 'vitest'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { recordFacts } from '../record-facts.ts'
import { readPlan } from '../read-plan.ts'
import { takeSnapshot } from '../take-snapshot.ts'
import { validatePlan } from '../validate-plan.ts'
import { homePage } from './home.tsx'
import { measured, openPlanHouse } from './house.testing.ts'
import { validationPage } from './validation.tsx'

const { as, tenant } = await openPlanHouse()

const fact = { kind: 'it-map-document', title: 'Carte du SI', dated: '2026-06-01', who: 'DSI' }
const map = [
  measured('inventory.applications', 12, null, { link: '/applications' }),
  measured('inventory.complete-list', 1, null),
]
const count = (html: string, part: string) => html.split(part).length - 1

test('an authority that has nothing sees 32 hollow petals, two ways to begin and no figure that looks like a score', async () => {
  const html = await htmlOf(homePage, visitFor(as(await tenant(), 'admin')))
  expect(count(html, 'class="rose-point"')).toBe(32)
  expect(count(html, 'class="rose-hollow')).toBe(32)
  expect(html).toMatch(/href="\/t\/[^"]+\/organisation\/premiers-pas"/)
  expect(html).toMatch(/href="\/t\/[^"]+\/ajouter"/)
  expect(html).not.toMatch(/\d+ %|score|classement de/i)
})

test('a register that is there but empty is no data, not level 0', async () => {
  const empty = [
    measured('inventory.applications', null, null, { newestEvidence: null }),
    measured('inventory.assessed-for-ai', 0, 0, { newestEvidence: null }),
    measured('inventory.systems-with-owner-and-purpose', 0, 0, { newestEvidence: null }),
  ]
  const html = await htmlOf(homePage, visitFor(as(await tenant(), 'admin', empty)))
  expect(count(html, 'class="rose-hollow')).toBe(32)
})

test('each point stands in the table with its level in words, its next step and nobody in charge yet', async () => {
  const html = await htmlOf(homePage, visitFor(as(await tenant(), 'admin', map)))
  const line = /<tr role="row"><th[^>]*><a href="[^"]*\/points\/I\.B\.1\.a">.*?<\/tr>/s.exec(html)?.[0] ?? ''
  expect(line).toContain('amorcé')
  expect(line).toContain('pas encore de photo')
  expect(line).toMatch(/50\s%/)
  expect(line).toContain('aucune action')
})

test('it is a working document until somebody validates, and again as soon as a level moves', async () => {
  const home = await tenant()
  const elected = as(home, 'elected')
  expect(await htmlOf(homePage, visitFor(elected))).toContain('<strong>Document préparatoire</strong>')
  await validationPage.post?.(visitFor(elected, { typed: { validated_by: 'Claire Le Goff', role: 'adjointe' } }))
  const validated = await htmlOf(homePage, visitFor(elected))
  expect(validated).toContain('Validé par Claire Le Goff, adjointe, le 23 novembre 2026.')
  expect(validated.toLowerCase()).not.toContain('document préparatoire')

  const later = as(home, 'elected', map)
  expect(await htmlOf(homePage, visitFor(later))).toContain('Depuis la validation du 23 novembre 2026')
  const page = await htmlOf(validationPage, visitFor(later))
  expect(page).toMatch(/I\.B\.1\.a.*pas de donnée.*1 · amorcé/s)
})

test('whoever may not validate reads who did but gets no form', async () => {
  const html = await htmlOf(validationPage, visitFor(as(await tenant(), 'referent')))
  expect(html).toContain('Personne n’a encore validé.')
  expect(html).not.toContain('<form')
})

test('the trend of a point is told against its last photo', async () => {
  const home = await tenant()
  await takeSnapshot(as(home, 'admin', map), {})
  const steady = await htmlOf(homePage, visitFor(as(home, 'admin', map)))
  expect(steady).toContain('stable depuis la photo du 23 novembre 2026')
  const more = [...map, measured('inventory.assessed-for-ai', 12, 12)]
  const higher = await htmlOf(homePage, visitFor(as(home, 'admin', more)))
  expect(higher).toContain('en hausse, de 1 à 2 depuis la photo du 23 novembre 2026')
})

test('the first three proposals are accepted in one click and leave the list', async () => {
  const home = await tenant()
  const lead = as(home, 'ai-lead', map)
  await recordFacts(lead, { facts: [fact] })
  const before = await readPlan(lead, {})
  const [first] = before.proposals
  const template = first?.template.id ?? ''
  const html = await htmlOf(homePage, visitFor(lead))
  expect(count(html, 'value="accept"')).toBe(3)
  expect(html).toContain(`name="template" value="${template}"`)
  const answer = await homePage.post?.(visitFor(lead, { typed: { do: 'accept', template } }))
  expect(answer).toMatchObject({ redirect: '/' })
  const after = await readPlan(lead, {})
  expect(after.actions).toMatchObject([{ template, state: 'planned' }])
  expect(after.proposals.map(proposal => proposal.template.id)).not.toContain(template)
  expect(await htmlOf(homePage, visitFor(as(home, 'referent', map)))).not.toContain('value="accept"')
})

test('a proposal that is not kept is not proposed again, and can be taken up later', async () => {
  const lead = as(await tenant(), 'ai-lead', map)
  const template = (await readPlan(lead, {})).proposals[0]?.template.id ?? ''
  await homePage.post?.(visitFor(lead, { typed: { do: 'drop', template } }))
  const { proposals, reserve, actions } = await readPlan(lead, {})
  expect([...proposals, ...reserve].map(proposal => proposal.template.id)).not.toContain(template)
  expect(actions).toMatchObject([{ template, state: 'dropped' }])
  await homePage.post?.(visitFor(lead, { typed: { do: 'accept', template } }))
  expect((await readPlan(lead, {})).actions).toMatchObject([{ template, state: 'planned' }])
})

test('a missing name is refused', async () => {
  await expect(validatePlan(as(await tenant(), 'elected'), { validated_by: ' ', role: 'maire' })).rejects.toThrow(
    /validated_by/,
  )
})
