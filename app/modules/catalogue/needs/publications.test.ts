import { describe, expect, test } from 'vitest'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { checkPublication } from './check-publication.ts'
import { closeNeed } from './close-need.ts'
import { decideMatch } from './decide-match.ts'
import { indicators } from './indicators.ts'
import { listExpected } from './list-expected.ts'
import { measure } from './measure.ts'
import { dataset, openNeeds } from './needs.testing.ts'
import { planNeed } from './plan-need.ts'
import { saveNeed } from './save-need.ts'
import { waiting } from './waiting.ts'

const house = await openNeeds()
const stateOf = async (scope: Scope, rule: string) =>
  (await listExpected(scope, {})).find(({ id }) => id === rule)?.state

async function figures(tenant: Tenant, date?: string) {
  const found = await house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
    measure({ ...house.on(tenant, date), tenant, db, tenantId: tenant.id, reach: 'all', operationId: '' }),
  )
  expect(found.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
  return found.map(({ numerator, denominator, newestEvidence }) => [numerator, denominator, newestEvidence])
}

describe('Expected publications', () => {
  test('are to check while the authority is unknown, and due or not once its facts are written down', async () => {
    const scope = house.on(await house.tenant())
    expect(await stateOf(scope, 'open-data')).toBe('to-check')
    expect(await stateOf(scope, 'procurement')).toBe('not-held')
    await updateAuthority(scope, { type: 'commune', population: 900, agents: 12, competences: ['Eau'] })
    expect(await stateOf(scope, 'open-data')).toBe('not-due')
    await updateAuthority(scope, { type: 'commune', population: 41_239, agents: 700, competences: ['Mobilité'] })
    expect(await stateOf(scope, 'open-data')).toBe('not-held')
    expect(await stateOf(scope, 'urban-planning')).toBe('not-due')
    expect(await listExpected(scope, { search: 'defibrillateurs' })).toMatchObject([
      { id: 'defibrillators', due: true },
    ])
  })

  test('find their evidence by schema, then by words, fresh or stale', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    await updateAuthority(scope, { type: 'commune', population: 41_239, agents: 700 })
    await dataset(scope, 'Points d’adressage', { conforms_to: 'https://schema.data.gouv.fr/etalab/schema-bal/1.5.0' })
    await dataset(scope, 'Base adresse locale', { access_level: 'internal' })
    await dataset(scope, 'Subventions versées', { access_level: 'internal' })
    const [addresses] = await listExpected(scope, { search: 'adresse' })
    expect(addresses?.found.map(({ title, by }) => [title, by])).toEqual([
      ['Points d’adressage', 'schema'],
      ['Base adresse locale', 'words'],
    ])
    // Its file was never checked against the schema.
    expect(addresses?.state).toBe('to-check')
    expect(await stateOf(house.on(tenant, '2027-06-01'), 'addresses')).toBe('invalid-or-stale')
    expect(await stateOf(scope, 'grants')).toBe('held-unpublished')
  })

  test('are checked by those who write for the whole authority, for twelve months', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    const referent = house.on(tenant, '2026-11-02', 'referent')
    await expect(checkPublication(referent, { rule: 'grants', state: 'missing' })).rejects.toMatchObject({
      key: 'catalogue.whole-authority-only',
    })
    const grants = await dataset(scope, 'Aides aux clubs', { frequency: 'QUARTERLY' })
    const refused = (said: object) => fieldsOf(checkPublication(scope, { rule: 'grants', state: 'missing', ...said }))
    expect(await refused({ dataset_id: grants })).toEqual({ dataset_id: 'catalogue.no-dataset-then' })
    expect(await refused({ state: 'not-due' })).toEqual({ note: 'catalogue.say-why' })
    expect(await refused({ review_on: '2026-11-02' })).toEqual({ review_on: 'catalogue.review-past' })
    expect(await refused({ state: 'held', dataset_id: '00000000-0000-4000-8000-000000000000' })).toEqual({
      dataset_id: 'kernel.invalid-value',
    })
    await checkPublication(scope, { rule: 'grants', state: 'missing' })
    expect(await stateOf(scope, 'grants')).toBe('not-held')
    await checkPublication(scope, { rule: 'grants', state: 'published', dataset_id: grants, note: 'Sur le portail' })
    expect(await listExpected(scope, { checked: 'yes' })).toMatchObject([
      {
        id: 'grants',
        state: 'published-valid',
        check: { review_on: '2027-11-02', dataset: { title: 'Aides aux clubs' } },
      },
    ])
    // The record of the dataset goes before the word of the person once it is late.
    expect(await stateOf(house.on(tenant, '2027-10-01'), 'grants')).toBe('invalid-or-stale')
    expect(await listExpected(house.on(tenant, '2027-11-02'), { checked: 'yes' })).toEqual([])
  })

  test('wait until somebody has checked those that are due, and no other', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    await updateAuthority(scope, { type: 'commune', population: 900, agents: 12, competences: ['Eau'] })
    const due = (await listExpected(scope, {})).filter(one => one.due)
    expect(await waiting(scope)).toMatchObject([{ text: `${due.length} publications attendues à vérifier` }])
    for (const { id } of due) await checkPublication(scope, { rule: id, state: 'missing' })
    expect(await waiting(scope)).toEqual([])
  })
})

describe('The figures of row I.A.2.a', () => {
  test('are no data on an empty register; publications are due all the same, but nobody has looked', async () => {
    const tenant = await house.tenant()
    const [needs, matched, closed, checked] = await figures(tenant)
    expect([needs, matched, closed]).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ])
    const due = (await listExpected(house.on(tenant), {})).filter(one => one.due === true).length
    expect(due).toBeGreaterThan(0)
    expect(checked).toEqual([null, due, null])
  })

  test('count needs with a source, a plan or a dataset, those met within twelve months, and checks of what is due', async () => {
    const tenant = await house.tenant()
    const scope = house.on(tenant)
    await updateAuthority(scope, { type: 'commune', population: 900, agents: 12, competences: ['Eau'] })
    const met = await dataset(scope, 'Comptages')
    const id = (title: string) => saveNeed(scope, { title })
    await id('À examiner')
    await decideMatch(scope, { id: await id('Nulle part'), dataset_id: null })
    await decideMatch(scope, { id: await id('Trouvée'), dataset_id: met })
    await planNeed(scope, { id: await id('Prévue'), plan: { way: 'survey', owner: 'Chef', due: '2026-10-01' } })
    await closeNeed(scope, { id: await id('Comblée'), dataset_id: met })
    await checkPublication(scope, { rule: 'procurement', state: 'missing' })
    await checkPublication(scope, { rule: 'open-data', state: 'not-due', note: 'Trop petite' })
    const due = (await listExpected(scope, {})).filter(one => one.due === true).length
    expect(await figures(tenant)).toEqual([
      [5, null, '2026-11-02'],
      [3, 5, '2026-11-02'],
      [1, 5, '2026-11-02'],
      [1, due, '2026-11-02'],
    ])
    const later = await figures(tenant, '2027-11-02')
    expect(later[2]).toEqual([0, 5, null])
    expect(later[3]).toEqual([0, due, null])
  })
})
