import { beforeAll, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { inviteMember } from '#modules/accounts/invite-member.ts'
import { listApplications } from '#modules/inventory/list-applications.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { readPlan } from '#plan/read-plan.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { dismissJourney } from './dismiss-journey.ts'
import { journeyPage } from './pages/journey.tsx'
import { minutesLeft, minutesOf } from './pages/step-minutes.ts'
import { readDismissal } from './read-dismissal.ts'
import { readJourney, type Step } from './read-journey.ts'
import { sizeOf } from './usual.ts'
import { waiting } from './waiting.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function described(population: number) {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  await updateAuthority(admin, { type: 'commune', population })
  return { tenant, admin }
}

const doneIn = async (scope: Parameters<typeof readJourney>[0]) =>
  (await readJourney(scope, {})).steps.filter(({ done }) => done).map(({ id }) => id)

test('Its size says how many steps an authority has', async () => {
  expect([sizeOf({ population: 900, agents: null }), sizeOf({ population: 12_000, agents: 600 })]).toEqual([
    'small',
    'large',
  ])
  expect(sizeOf({ population: null, agents: null })).toBe('medium')
  expect((await readJourney((await described(900)).admin, {})).steps).toHaveLength(5)
  expect((await readJourney((await described(20_000)).admin, {})).steps).toHaveLength(7)
})

test('Each step creates real records and is done because they are there', async () => {
  const { admin } = await described(20_000)
  const post = (typed: Record<string, string | string[]>) => journeyPage.post?.(visitFor(admin, { typed }))
  expect(await doneIn(admin)).toEqual(['describe'])
  await post({ do: 'directorates', directorates: ['Urbanisme', 'Ressources humaines'] })
  expect((await listDirectorates(admin, {})).map(({ name }) => name)).toEqual(['Ressources humaines', 'Urbanisme'])
  await post({ do: 'software', 'family-payroll': 'Paie du Val', 'family-mail': ' ' })
  expect((await listApplications(admin, {})).rows).toMatchObject([
    { name: 'Paie du Val', purpose: 'Payer les agents publics et suivre les carrières', ai_assessment: 'not-assessed' },
  ])
  expect(await post({ do: 'plan' })).toMatchObject({ flash: '3 actions acceptées dans le plan.' })
  expect((await readPlan(admin, {})).actions.map(({ due_on }) => due_on)).toEqual([
    '2027-02-23',
    '2027-02-23',
    '2027-02-23',
  ])
  await inviteMember(admin, { email: 'dpo@exemple.fr', roles: ['dpo'], origin: 'http://localhost' })
  expect(await doneIn(admin)).toEqual(['describe', 'directorates', 'software', 'invite', 'plan'])
})

test('A form sent blank says so beside its field, and what is done is folded', async () => {
  const { admin } = await described(900)
  await expect(journeyPage.post?.(visitFor(admin, { typed: { do: 'directorates' } }))).rejects.toMatchObject({
    fields: { directorates: { key: 'onboarding.nothing-chosen' } },
  })
  await expect(journeyPage.post?.(visitFor(admin, { typed: { do: 'software' } }))).rejects.toMatchObject({
    fields: { 'family-civil-registry': { key: 'onboarding.nothing-typed' } },
  })
  const html = await htmlOf(journeyPage, visitFor(admin))
  expect(html).toContain('1 sur 5 faits')
  expect(html).toContain('Encore 45 min environ.')
  expect(html).toContain('État civil et élections')
  expect(html).not.toContain('Marchés publics')
})

test('The time left is the sum of the steps to do; assessing takes as long as there are applications to say it of', () => {
  const step = (id: Step['id'], done: boolean, count: number | null = null) => ({ id, done, count })
  const many = [step('describe', true), step('software', true, 192), step('assess', false, 20), step('plan', false, 0)]
  expect(many.map(one => minutesOf(one, many))).toEqual([0, 0, 40, 5])
  expect(minutesLeft(many)).toBe(45)
  const none = [step('software', false, 0), step('assess', false, 0)]
  expect(minutesLeft(none)).toBe(30)
})

test('It waits on the home page until it is dismissed, for good and for all', async () => {
  const { tenant, admin } = await described(900)
  expect(await waiting(admin)).toMatchObject([{ text: 'Premiers pas : 1 sur 5 faits', path: '/premiers-pas' }])
  expect(await waiting(house.as(tenant, 'dpo'))).toEqual([])
  await dismissJourney(house.as(tenant, 'ai-lead'), {})
  await dismissJourney(admin, {})
  expect(await waiting(admin)).toEqual([])
  expect(await readDismissal(admin, {})).toMatchObject({ dismissed_by: 'ai-lead de test' })
  expect((await readJourney(admin, {})).dismissed).toMatchObject({ dismissed_by: 'ai-lead de test' })
  await expect(dismissJourney(house.as(tenant, 'it'), {})).rejects.toThrow(Refused)
})
