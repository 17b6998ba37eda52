import { beforeAll, describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { listContractReferences } from '#modules/inventory/list-contract-references.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'
import { undoChange } from '#records/undo-change.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { archiveContract } from './archive-contract.ts'
import { confirmContracts } from './confirm-contracts.ts'
import { openProcurement, typed } from './contracts.testing.ts'
import { decideDataBearing } from './decide-data-bearing.ts'
import { siret } from './decp/decp.testing.ts'
import { editContracts } from './edit-contracts.ts'
import { listContracts } from './list-contracts.ts'
import { listHolderParties } from './list-holder-parties.ts'
import { planClauses } from './plan-clauses.ts'
import { readContract } from './read-contract.ts'
import { restoreContract } from './restore-contract.ts'
import { saveContract } from './save-contract.ts'
import { search } from './search.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
const objects = async (...[scope, asked]: Parameters<typeof listContracts>) =>
  (await listContracts(scope, asked)).rows.map(({ object }) => object)

describe('A contract typed by hand', () => {
  test('takes the SIRET of the authority, a proposed identifier and the day that its duration makes', async () => {
    const { scope } = await openProcurement(house)
    const id = await typed(scope, 'Nettoyage', { notified_on: '2025-01-31', months: 13, amount: '12 500,50' as never })
    const { contract, current } = await readContract(scope, { id })
    expect(contract).toMatchObject({
      buyer_siret: siret.brume,
      reference: 'GV-1',
      ends_on: '2026-02-28',
      origin: 'person',
      confirmed_on: '2026-11-23',
      confirmed_by: 'admin de test',
      edited: [],
    })
    expect(current).toEqual({ months: 13, amount: 12_500.5 })
    const second = await typed(scope, 'Gardiennage')
    expect((await readContract(scope, { id: second })).contract).toMatchObject({ reference: 'GV-2', ends_on: null })
  })

  test('needs somebody who buys, a day that comes after, and a key of its own', async () => {
    const nameless = house.as(await house.tenant(), 'procurement')
    expect(await fieldsOf(typed(nameless, 'Sans acheteur'))).toEqual({ buyer_siret: 'procurement.no-siret' })
    const { scope } = await openProcurement(house)
    expect(await fieldsOf(typed(scope, 'À rebours', { starts_on: '2026-01-01', ends_on: '2025-01-01' }))).toEqual({
      ends_on: 'procurement.ends-before-start',
    })
    await typed(scope, 'Premier', { reference: '2026-A' })
    await expect(typed(scope, 'Second', { reference: '2026-a' })).rejects.toThrow(Conflict)
    await typed(scope, 'Autre acheteur', { reference: '2026-A', buyer_siret: siret.vapeur })
  })

  test('knows its holders among the vendors of the authority, by SIRET first, then by name', async () => {
    const { scope } = await openProcurement(house)
    const held = (name: string | null, identifier: string | null) => [
      { name, identifier, identifier_type: identifier && 'SIRET' },
    ]
    await typed(scope, 'Un', { holders: held('Eaux de la Brume SAS', siret.eaux) })
    await typed(scope, 'Deux', { holders: held('EAUX DE LA BRUME', null) })
    await typed(scope, 'Trois', { holders: held(null, siret.eaux) })
    const unknown = await typed(scope, 'Quatre', { holders: held(null, siret.logiciels) })
    const vendors = (await listParties(scope, {})).map(({ name, siret: known, kind }) => [name, known, kind])
    expect(vendors).toEqual([['Eaux de la Brume SAS', siret.eaux, 'vendor']])
    const vendor = (await listParties(scope, {}))[0]?.id
    expect(await listHolderParties(scope, {})).toEqual([vendor])
    expect((await objects(scope, { vendor, sort: 'object' })).toSorted()).toEqual(['Deux', 'Trois', 'Un'])
    expect((await readContract(scope, { id: unknown })).holders).toMatchObject([
      { party: null, identifier: siret.logiciels },
    ])
  })

  test('keeps an end that a person typed, whatever the duration becomes, until it is left blank again', async () => {
    const { scope } = await openProcurement(house)
    const values = { object: 'Bus', kind: 'dsp' as const, notified_on: '2024-01-01' }
    const id = await saveContract(scope, { ...values, months: 36 })
    await saveContract(scope, { id, ...values, months: 36, ends_on: '2027-06-30' })
    await saveContract(scope, { id, ...values, months: 48, ends_on: '2027-06-30' })
    const { contract } = await readContract(scope, { id })
    expect([contract.ends_on, contract.edited.toSorted()]).toEqual(['2027-06-30', ['ends_on', 'months']])
    await saveContract(scope, { id, ...values, months: 48, ends_on: null })
    expect((await readContract(scope, { id })).contract.ends_on).toBe('2028-01-01')
  })
})

describe('What a person says', () => {
  test('whether contracts bear data is decided with a reason, by whoever may, and may be taken back', async () => {
    const { tenant, scope } = await openProcurement(house)
    const ids = [await typed(scope, 'Logiciel de paie'), await typed(scope, 'Papier')]
    const dpo = house.as(tenant, 'dpo')
    expect(await fieldsOf(decideDataBearing(dpo, { ids, data_bearing: 'yes', reason: ' ' }))).toHaveProperty('reason')
    const { changed, operation_id } = await decideDataBearing(dpo, {
      ids,
      data_bearing: 'yes',
      reason: 'Fichiers de paie',
    })
    expect(changed).toBe(2)
    expect(await objects(scope, { data: 'yes' })).toHaveLength(2)
    await undoChange(dpo, { id: operation_id })
    expect(await objects(scope, { data: 'to-check' })).toHaveLength(2)
    await expect(decideDataBearing(house.as(tenant, 'it'), { ids, data_bearing: 'no', reason: 'x' })).rejects.toThrow(
      Refused,
    )
  })

  test('a clause plan says who, or why nothing is planned', async () => {
    const { tenant, scope } = await openProcurement(house)
    const ids = [await typed(scope, 'Bus'), await typed(scope, 'Eau')]
    expect(await fieldsOf(planClauses(scope, { ids, plan_way: 'none' }))).toEqual({
      plan_note: 'procurement.reason-needed',
    })
    expect(await fieldsOf(planClauses(scope, { ids, plan_way: 'amendment' }))).toEqual({
      plan_owner: 'kernel.required',
    })
    await planClauses(scope, { ids, plan_way: 'amendment', plan_owner: 'Acheteuse', plan_due: '2027-02-01' })
    expect((await listContracts(scope, { plan: 'planned' })).rows).toMatchObject([
      { plan_way: 'amendment', planned_on: '2026-11-23' },
      { plan_way: 'amendment', plan_owner: 'Acheteuse' },
    ])
    await expect(planClauses(house.as(tenant, 'dpo'), { ids, plan_way: 'none', plan_note: 'x' })).rejects.toThrow(
      Refused,
    )
  })

  test('many contracts are changed at once, or none when one is out of reach', async () => {
    const { tenant, scope } = await openProcurement(house)
    const [directorate = ''] = await saveDirectorates(house.as(tenant, 'admin'), { directorates: [{ name: 'Eau' }] })
    const ids = [await typed(scope, 'A'), await typed(scope, 'B')]
    await editContracts(scope, { ids, directorate_id: directorate, lead_months: 12, service: 'water' })
    expect((await listContracts(scope, { directorate })).rows).toMatchObject([
      { directorate: 'Eau', lead_months: 12, service: 'water' },
      { directorate: 'Eau', lead_months: 12 },
    ])
    expect((await readContract(scope, { id: ids[0] ?? '' })).contract.edited).toEqual([
      'directorate_id',
      'lead_months',
      'service',
    ])
    const stranger = crypto.randomUUID()
    await expect(editContracts(scope, { ids: [...ids, stranger], owner: 'X' })).rejects.toThrow(NotFound)
    await expect(editContracts(scope, { ids, directorate_id: stranger })).rejects.toThrow(NotFound)
    await expect(confirmContracts(scope, { ids: [stranger] })).rejects.toThrow(NotFound)
  })

  test('an archived contract leaves the list with its reason and comes back', async () => {
    const { scope } = await openProcurement(house)
    const id = await typed(scope, 'Passager')
    await archiveContract(scope, { id, reason: 'Inscrit deux fois' })
    expect(await objects(scope, {})).toEqual([])
    await expect(readContract(scope, { id })).rejects.toThrow(NotFound)
    await restoreContract(scope, { id })
    expect(await objects(scope, {})).toEqual(['Passager'])
  })
})

describe('The list', () => {
  test('is searched without accents, in objects, identifiers and holders', async () => {
    const { scope } = await openProcurement(house)
    const holders = [{ name: 'Éclairages Réunis', identifier: null, identifier_type: null }]
    await typed(scope, 'Éclairage public', { holders, reference: 'EP-9' })
    await typed(scope, 'Papeterie')
    for (const words of ['eclairage', 'REUNIS', 'ep-9'])
      expect(await objects(scope, { search: words })).toEqual(['Éclairage public'])
    expect(await objects(scope, { search: '100 %' })).toEqual([])
    expect((await search(scope, 'papet')).map(({ label }) => label)).toEqual(['Papeterie (GV-1)'])
  })

  test('is narrowed by nature, end, data and state', async () => {
    const { scope } = await openProcurement(house)
    await typed(scope, 'Eau', { kind: 'dsp', service: 'water', ends_on: '2027-06-30' })
    await typed(scope, 'Théâtre', { kind: 'concession', service: 'culture-sport', ends_on: '2026-12-31' })
    await typed(scope, 'Progiciel des finances', { ends_on: '2025-12-31' })
    await typed(scope, 'Papier', { ends_on: '2030-12-31' })
    await typed(scope, 'Sans fin')
    expect(await objects(scope, { kind: 'delegated' })).toEqual(['Théâtre', 'Eau'])
    expect(await objects(scope, { service: 'water' })).toEqual(['Eau'])
    expect(await objects(scope, { ending: '6' })).toEqual(['Théâtre'])
    expect(await objects(scope, { ending: '12' })).toEqual(['Théâtre', 'Eau'])
    expect(await objects(scope, { ending: 'past' })).toEqual(['Progiciel des finances'])
    expect(await objects(scope, { ending: 'unknown' })).toEqual(['Sans fin'])
    expect(await objects(scope, { data: 'suggested', sort: 'object' })).toEqual([
      'Eau',
      'Progiciel des finances',
      'Théâtre',
    ])
    expect(await objects(scope, { state: 'to-confirm' })).toEqual([])
    expect(await objects(scope, { sort: 'ends_on', order: 'desc', size: 2 })).toEqual(['Papier', 'Eau'])
  })

  test('software that names a contract is a clue, and so are its personal data', async () => {
    const { tenant, scope } = await openProcurement(house)
    const applications = [
      { name: 'Cantine Plus', contract_reference: 'Marché n° 2026-014, 2026-015', personal_data: 'ordinary' as const },
      { name: 'Plans', contract_reference: 'sans objet' },
    ]
    await saveApplications(house.as(tenant, 'admin'), { applications })
    expect((await listContractReferences(scope, {})).map(({ name }) => name)).toEqual(['Cantine Plus', 'Plans'])
    const id = await typed(scope, 'Prestations diverses', { reference: '2026-014' })
    await typed(scope, 'Autres prestations', { reference: '2026-0145' })
    const { clues, applications: tied } = await readContract(scope, { id })
    expect(tied.map(({ name }) => name)).toEqual(['Cantine Plus'])
    expect(clues.map(({ clue, because }) => [clue.id, because])).toEqual([
      ['application', 'Cantine Plus'],
      ['personal-data', 'Cantine Plus'],
    ])
    expect(await objects(scope, { data: 'suggested' })).toEqual(['Prestations diverses'])
  })

  test('nobody of another authority sees any of it', async () => {
    const [one, other] = [await openProcurement(house), await openProcurement(house)]
    const id = await typed(one.scope, 'Réservé')
    expect(await objects(other.scope, {})).toEqual([])
    await expect(readContract(other.scope, { id })).rejects.toThrow(NotFound)
    await expect(confirmContracts(other.scope, { ids: [id] })).rejects.toThrow(NotFound)
    await expect(saveContract(other.scope, { id, object: 'X', kind: 'other' })).rejects.toThrow(NotFound)
  })
})
