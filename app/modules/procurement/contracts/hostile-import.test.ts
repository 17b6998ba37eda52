import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyImport } from '#modules/intake/apply-import.ts'
import { chooseRows } from '#modules/intake/choose-rows.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { byReference, bytesOf, importFile, openProcurement, typed } from './contracts.testing.ts'
import { concession, file, marche, siret } from './decp/decp.testing.ts'
import { readDecp } from './decp/read-decp.ts'
import { importContracts } from './import-contracts.ts'
import { readContract } from './read-contract.ts'
import { saveContract } from './save-contract.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
const contractOf = async (scope: Parameters<typeof readContract>[0], id: string) => readContract(scope, { id })

describe('A contract that somebody typed', () => {
  test('keeps all they typed when it is published; public data fill what was blank', async () => {
    const { scope } = await openProcurement(house)
    const holders = [{ name: 'Régie du Val', identifier: null, identifier_type: null }]
    const own = {
      reference: '2024-014',
      kind: 'framework' as const,
      amount: 50_000,
      notified_on: '2024-02-01',
      holders,
    }
    const id = await typed(scope, 'Cimetières', { ...own, months: 24, ends_on: '2027-06-30' })
    const { updated } = await importFile(scope, bytesOf(file([marche()])))
    expect(updated).toBe(1)
    const { contract, holders: kept } = await contractOf(scope, id)
    expect(contract).toMatchObject({
      object: 'Cimetières',
      kind: 'framework',
      amount: 50_000,
      notified_on: '2024-02-01',
      months: 24,
      ends_on: '2027-06-30',
      cpv: '72267000',
    })
    expect(kept.map(({ name }) => name)).toEqual(['Régie du Val'])
  })

  test('passes to the holder that a new modification names', async () => {
    const { scope } = await openProcurement(house)
    const holders = [{ name: 'Régie du Val', identifier: null, identifier_type: null }]
    const id = await typed(scope, 'Cimetières', { reference: '2024-014', holders })
    const handed = {
      id: 1,
      dateNotificationModification: '2025-02-01',
      titulaires: [{ titulaire: { id: siret.eaux, typeIdentifiant: 'SIRET', denominationSociale: 'Eaux' } }],
    }
    await importFile(scope, bytesOf(file([marche({ modifications: [{ modification: handed }] })])))
    expect((await contractOf(scope, id)).holders.map(({ name }) => name)).toEqual(['Eaux'])
  })

  test('keeps the end that they typed when its other fields are corrected', async () => {
    const { scope } = await openProcurement(house)
    const id = await typed(scope, 'Bus', { notified_on: '2024-01-01', months: 36, ends_on: '2027-06-30' })
    expect((await contractOf(scope, id)).contract.edited).toEqual(['ends_on'])
  })
})

describe('A source that does not say the kind of a contract', () => {
  test('leaves the one that is known', async () => {
    const { scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([marche({ nature: 'Accord-cadre' })], [concession()])))
    const table = [
      'N° de marché;Objet du marché;Montant HT;Date de notification;Durée (mois)',
      'DSP-EAU;Exploitation du service public de l’eau potable;19000000;11/12/2017;120',
    ].join('\n')
    await importFile(scope, new TextEncoder().encode(table), 'marches.csv')
    expect(await byReference(scope, 'DSP-EAU')).toMatchObject({
      kind: 'dsp',
      service: 'water',
      current_amount: 19_000_000,
    })
    await importFile(scope, bytesOf(file([marche({ nature: null }), marche({ id: 'neuf', nature: null })])))
    expect(await byReference(scope, '2024-014')).toMatchObject({ kind: 'framework' })
    expect(await byReference(scope, 'neuf')).toMatchObject({ kind: 'contract' })
  })

  test('twice in one file, the publication that says it is believed', async () => {
    const { scope } = await openProcurement(house)
    await importFile(
      scope,
      bytesOf(file([marche({ nature: 'Accord-cadre' }), marche({ nature: null, montant: 90_000 })])),
    )
    expect(await byReference(scope, '2024-014')).toMatchObject({ kind: 'framework', current_amount: 90_000 })
  })
})

describe('Staged rows that somebody changed by the API', () => {
  async function staged() {
    const opened = await openProcurement(house)
    const content = file([marche(), marche({ id: '2', objet: 'Autre', dateNotification: '2025-01-01' })])
    return { ...opened, id: await receiveFile(opened.scope, { name: 'decp.json', bytes: bytesOf(content) }) }
  }

  test.each<[Record<string, string | null>, Record<string, string>]>([
    [{ amount: 'beaucoup' }, { 'lines.2.amount': 'kernel.not-a-number' }],
    [{ kind: 'traité' }, { 'lines.2.kind': 'kernel.invalid-value' }],
    [{ holders: null }, { 'lines.2.holders': 'kernel.invalid-value' }],
    [{ ends_on: '99999-01-01' }, { 'lines.2.ends_on': 'kernel.invalid-date' }],
    [{ reference: '2024-014' }, { 'lines.2.reference': 'procurement.contract-exists' }],
  ])('into %j are refused at their line', async (values, expected) => {
    const { scope, id } = await staged()
    await chooseRows(scope, { id, rows: [{ line: 2, values }] })
    expect(await fieldsOf(applyImport(scope, { id }))).toEqual(expected)
  })

  test('into the completion of a contract of another authority are refused, and create nothing', async () => {
    const other = await openProcurement(house)
    const theirs = await typed(other.scope, 'Chez eux')
    const { scope, tenant, id } = await staged()
    await chooseRows(scope, { id, rows: [{ line: 1, choice: { update: theirs } }] })
    expect(await fieldsOf(applyImport(scope, { id }))).toEqual({ 'lines.1.reference': 'kernel.not-found' })
    expect(await house.count(tenant, 'procurement.contract')).toBe(0)
  })

  test('into two completions of one contract write its holders once', async () => {
    const { scope, tenant, id } = await staged()
    const own = await typed(scope, 'Cimetières', { reference: 'GV-9' })
    const choice = { update: own }
    await chooseRows(scope, { id, rows: [1, 2].map(line => ({ line, choice })) })
    expect(await applyImport(scope, { id })).toMatchObject({ created: 0, updated: 1 })
    expect(await house.count(tenant, 'procurement.holder')).toBe(1)
  })
})

test('A contract published with more doubts than anybody reads is imported all the same', async () => {
  const { scope } = await openProcurement(house)
  const titulaires = Array.from({ length: 150 }, (_, n) => ({
    titulaire: { id: `9999${String(n).padStart(10, '1')}`, typeIdentifiant: 'SIRET' },
  }))
  expect((await importFile(scope, bytesOf(file([marche({ titulaires })])))).created).toBe(1)
  const { id } = await byReference(scope, '2024-014')
  expect((await contractOf(scope, id)).holders).toHaveLength(150)
})

test('Thousands of holders are known among thousands of vendors without comparing each with all', async () => {
  const { tenant, scope } = await openProcurement(house)
  const count = 4_000
  await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await sql`insert into organisation.party (tenant_id, id, name, kind, created_at)
      select ${tenant.id}, gen_random_uuid(), 'Société d’Études et de Travaux numéro ' || n || ' SAS', 'vendor', now()
      from generate_series(1, ${count}::int) n`.execute(db)
  })
  const { published } = await readDecp(file([marche()]), '2028-11-23')
  const [first] = published.map(({ contract }) => contract)
  if (!first) throw new Error('no contract')
  const contracts = Array.from({ length: count / 200 }, (_, i) => ({
    ...first,
    reference: `N${i}`,
    holders: Array.from({ length: 200 }, (__, n) => ({
      name: `Societe d'etudes et de travaux numero ${i * 200 + n + 1}`,
      identifier: null,
      identifier_type: null,
    })),
  }))
  await importContracts(scope, { contracts, origin: 'table' })
  expect(await house.count(tenant, 'procurement.holder where party_id is not null')).toBe(count)
  expect(await house.count(tenant, 'organisation.party')).toBe(count)
})

test('A group of companies with a very long name is one vendor, however often it is published', async () => {
  const { tenant, scope } = await openProcurement(house)
  const denominationSociale = `Groupement solidaire ${'Terrassements et Réseaux du Val, '.repeat(5)}mandataire Alpha`
  const titulaires = [{ titulaire: { id: 'NC', denominationSociale } }]
  await importFile(scope, bytesOf(file([marche({ titulaires }), marche({ id: '2', objet: 'Autre', titulaires })])))
  await importFile(scope, bytesOf(file([marche({ titulaires, montant: 90_000 })])))
  expect(await house.count(tenant, 'organisation.party')).toBe(1)
})

describe('A correction that says one field only', () => {
  test('keeps the clues of the others, and no end before a start already known', async () => {
    const { scope } = await openProcurement(house)
    const id = await typed(scope, 'Prestation', { cpv: '72267000', starts_on: '2026-01-01' })
    await saveContract(scope, { id, object: 'Prestation B', kind: 'contract' })
    expect((await contractOf(scope, id)).contract.data_clues).toContain('cpv-it-services')
    expect(await fieldsOf(saveContract(scope, { id, object: 'B', kind: 'contract', ends_on: '2025-01-01' }))).toEqual({
      ends_on: 'procurement.ends-before-start',
    })
  })

  test('the amount of the list is that of the record, whatever the number of modifications', async () => {
    const { scope } = await openProcurement(house)
    const modifications = [9, 10].map(n => ({ modification: { id: n, montant: n * 1_000 } }))
    await importFile(scope, bytesOf(file([marche({ modifications })])))
    const { id, current_amount } = await byReference(scope, '2024-014')
    expect([current_amount, (await contractOf(scope, id)).current.amount]).toEqual([10_000, 10_000])
  })
})
