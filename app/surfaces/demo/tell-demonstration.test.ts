import path from 'node:path'
import { expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { createAuth } from '#modules/accounts/auth.ts'
import { listDecisions } from '#modules/governance/decisions/list-decisions.ts'
import { readDecision } from '#modules/governance/decisions/read-decision.ts'
import { listContracts } from '#modules/procurement/contracts/list-contracts.ts'
import { countUnopened } from '#modules/transparency/crpa/count-unopened.ts'
import { listRequests } from '#modules/transparency/crpa/list-requests.ts'
import { listDuties } from '#modules/transparency/duties/list-duties.ts'
import { readObstacles } from '#modules/transparency/duties/read-obstacles.ts'
import { listPublicStates } from '#modules/transparency/publication/list-public-states.ts'
import { readPublicState } from '#modules/transparency/publication/read-public-state.ts'
import { listQualifications } from '#modules/transparency/qualification/list-qualifications.ts'
import { measureLevels } from '#plan/measure-levels.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { testDatabase } from '../../../tests/support/database.ts'
import { localScope, quietPlatform } from '../local-scope.ts'
import { tellDemonstration } from './tell-demonstration.ts'

const examples = path.resolve(import.meta.dirname, '../../../examples')
const { database } = await testDatabase()
const mails: string[] = []
const platform = {
  ...quietPlatform(database, fixedClock('2026-11-23T12:00:00Z')),
  mailer: { send: async ({ to }: { to: string }) => void mails.push(to) },
}
const tenant = await tellDemonstration(platform, examples)
const scope = localScope(platform, tenant)

test('the story writes to nobody, and is told once', async () => {
  expect(mails).toEqual([])
  expect((await tellDemonstration(platform, examples)).id).toBe(tenant.id)
})

test('its records alone give the levels of the three rows on the law and the public', async () => {
  const { rows } = await measureLevels(scope, {})
  const levels = rows.filter(({ id }) => id.startsWith('III.A.2.')).map(({ id, level }) => [id, level])
  expect(levels).toEqual([
    ['III.A.2.a', 2],
    ['III.A.2.b', 3],
    ['III.A.2.c', 2],
  ])
})

test('no more people vote in its committee than sit there', async () => {
  for (const { id } of await listDecisions(scope, {})) {
    const { decision, voters } = await readDecision(scope, { id })
    const { votes_for, votes_against, votes_abstain } = decision
    expect((votes_for ?? 0) + (votes_against ?? 0) + (votes_abstain ?? 0), decision.subject).toBeLessThanOrEqual(voters)
  }
})

test('each system stands at a tier of its own, one stays to be qualified and two are held back', async () => {
  const held = (await listQualifications(scope, {})).map(({ system, state, tier }) => [system, state, tier])
  expect(Object.fromEntries(held.map(([system, , tier]) => [system, tier]))).toEqual({
    'Robot conversationnel du site': 'TRANSPARENCE',
    'Barème des places en crèche': 'HORS_RIA',
    'Aide à la rédaction des comptes rendus': 'MINIMAL',
    'Traduction de documents d’accueil': 'MINIMAL',
    'Tri automatique des candidatures': 'HAUT_RISQUE_ANNEXE_III',
    'Analyse d’images des pôles d’échanges': 'MINIMAL',
    'Détection de fuites sur le réseau d’eau': 'A_QUALIFIER',
  })
  expect(held.filter(([, state]) => state !== 'validated')).toEqual([
    ['Détection de fuites sur le réseau d’eau', 'in-progress', 'A_QUALIFIER'],
  ])
  const codes = async (name: string) => {
    const one = (await listQualifications(scope, {})).find(({ system }) => system.startsWith(name))
    const { obstacles, override } = await readObstacles(scope, { system: one?.id ?? '' })
    return [obstacles.map(({ code }) => code), override]
  }
  expect(await codes('Analyse')).toEqual([['BLOQUANT_BASE_LEGALE', 'AIPD', 'RGPD-36'], null])
  expect((await codes('Tri'))[0]).toContain('CST_CONSULTATION')
})

test('of its duties three are late, each in somebody’s hands', async () => {
  const late = await listDuties(scope, { state: 'overdue' })
  expect(late.map(({ code, owner }) => [code, owner]).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['ACCESSIBILITE', 'Direction de la communication'],
    ['D-GPAI', 'Chargé de mission IA'],
    ['RGPD-13-14', 'Cheffe du secrétariat général'],
  ])
})

test('what is online was approved by somebody else than who prepared it', async () => {
  const states = await listPublicStates(scope, {})
  const count = (state: string, kind: string) => states.filter(one => one.state === state && one.kind === kind).length
  expect([count('online', 'system'), count('online', 'everyday'), count('online', 'site')]).toEqual([4, 2, 1])
  expect([count('withdrawn', 'system'), count('waiting', 'everyday')]).toEqual([1, 1])
  for (const { id } of states.filter(({ state }) => state === 'online' || state === 'withdrawn')) {
    const { proposals } = await readPublicState(scope, { id })
    expect(proposals.length).toBeGreaterThan(0)
    for (const { prepared_by, decided_by } of proposals) expect(decided_by).not.toBe(prepared_by)
  }
})

test('its contracts are published, typed and listed; some wait for a person, some are judged, some are planned', async () => {
  const count = async (asked: Parameters<typeof listContracts>[1]) => (await listContracts(scope, asked)).count
  expect([await count({}), await count({ kind: 'delegated' }), await count({ state: 'to-confirm' })]).toEqual([
    34, 5, 6,
  ])
  expect([await count({ data: 'yes' }), await count({ data: 'no' }), await count({ data: 'suggested' })]).toEqual([
    19, 5, 8,
  ])
  expect(await count({ plan: 'planned' })).toBe(8)
  const measured = await measureLevels(scope, {})
  expect(measured.rows.find(({ id }) => id === 'I.A.1.b')?.level).toBe(1)
})

test('the public asked three things: one is answered, one is in hand, one waits to be opened', async () => {
  const requests = await listRequests(scope, {})
  expect(
    requests.map(({ kind, state }) => [kind, state]).toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual([
    ['explanation', 'closed'],
    ['rules', 'in-hand'],
  ])
  expect(await countUnopened(scope, {})).toBe(1)
})

test('anybody reads the register, a page that left it and its reason, and nothing of who asked', async () => {
  const origin = 'http://localhost:4610'
  const app = createApp({
    ...localScope(platform, null),
    auth: createAuth({ pool: database.pool, baseUrl: origin, secret: 's'.repeat(40), clock: platform.clock }),
    assets: { css: '/style.css', publicCss: '/portal.css', scripts: [], open: async () => null },
    origin,
    examples,
    version: '0.0.0',
    demo: false,
    trustProxy: false,
  })
  const get = async (path: string) => {
    const answer = await app.request(`${origin}/p/val-de-brume${path}`, { headers: { host: 'localhost:4610' } })
    return { status: answer.status, html: await answer.text() }
  }
  const register = await get('/registre')
  for (const name of ['Robot conversationnel', 'Barème', 'comptes rendus', 'Détection de fuites'])
    expect(register.html).toContain(name)
  expect(register.html).not.toMatch(/candidatures|Analyse d’images|Ormelet/)
  const withdrawn = (await listPublicStates(scope, { state: 'withdrawn' }))[0]?.code
  const gone = await get(`/fiches/${withdrawn}`)
  expect(gone.html).toContain('Ces traductions suivent désormais la règle')
})
