import { beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { chooseRows } from '#modules/intake/choose-rows.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { listParties } from '#organisation/list-parties.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { saveParty } from '#organisation/save-party.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { archiveContract } from './archive-contract.ts'
import { confirmContracts } from './confirm-contracts.ts'
import { byReference, bytesOf, importFile, openProcurement, typed } from './contracts.testing.ts'
import { concession, file, marche, siret } from './decp/decp.testing.ts'
import { readDecp } from './decp/read-decp.ts'
import { importContracts } from './import-contracts.ts'
import { listContracts } from './list-contracts.ts'
import { readContract } from './read-contract.ts'
import { saveContract } from './save-contract.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
const messages = (problems: readonly { line?: number; message: { fr: string } }[], line: number) =>
  problems.filter(one => one.line === line).map(({ message }) => message.fr.replace(/\s/g, ' '))

describe('A file of essential data', () => {
  test('proposes the contracts of this authority, and lists the others unticked with the reason', async () => {
    const { tenant, scope } = await openProcurement(house)
    await saveParty(house.as(tenant, 'admin'), { name: 'Syndicat des eaux', kind: 'syndicat', siret: siret.vapeur })
    const content = file(
      [marche(), marche({ id: '2', acheteur: { id: '21960314900010' } })],
      [concession({ autoriteConcedante: { id: siret.vapeur } })],
    )
    const id = await receiveFile(scope, { name: 'decp.json', bytes: bytesOf(content) })
    const { import: staged, rows, aside, asideCount, skipped } = await readImport(scope, { id })
    expect(staged).toMatchObject({ state: 'staged', recogniser: 'procurement.decp' })
    expect(rows.map(({ line, choice }) => [line, choice])).toEqual([
      [1, null],
      [2, 'skip'],
      [3, null],
    ])
    expect([aside.map(({ line }) => line), asideCount, skipped]).toEqual([[2], 1, 1])
    expect(messages(staged.preview?.problems ?? [], 2)[0]).toBe(
      'Acheteur 21960314900010 : ni la collectivité, ni un organisme dont elle est membre. Ligne non cochée.',
    )
    await chooseRows(scope, { id, rows: [{ line: 2, choice: 'create' }] })
    expect(await applyImport(scope, { id })).toEqual({ created: 3, updated: 0, skipped: 0 })
  })

  test('without the SIREN of the authority nothing is ticked, and the file says why', async () => {
    const scope = house.as(await house.tenant(), 'admin')
    const id = await receiveFile(scope, { name: 'decp.json', bytes: bytesOf(file([marche()])) })
    const { import: staged, skipped } = await readImport(scope, { id })
    expect(skipped).toBe(1)
    expect(messages(staged.preview?.problems ?? [], 1)[0]).toMatch(/SIREN de la collectivité n’est pas connu/)
  })

  test('is a seed: contracts wait for a person, doubts are kept, holders become vendors', async () => {
    const { scope } = await openProcurement(house)
    const titulaires = [{ id: siret.logiciels, typeIdentifiant: 'SIRET', denominationSociale: 'Logiciels du Val' }]
    const { created, staged } = await importFile(
      scope,
      bytesOf(file([marche({ titulaires, montant: 1e17, dureeMois: 0 })])),
    )
    expect(created).toBe(1)
    expect(messages(staged.import.preview?.problems ?? [], 1)).toEqual([
      'Durée : durée de zéro mois : la date de fin n’est pas calculée.',
      'Montant : montant hors de toute mesure (« 100000000000000000 ») : laissé vide.',
    ])
    const row = await byReference(scope, '2024-014')
    expect(row).toMatchObject({ origin: 'decp', confirmed_on: null, ends_on: null, holders: 'Logiciels du Val' })
    const { doubts, clues } = await readContract(scope, { id: row.id })
    expect(doubts.map(({ code }) => code)).toEqual(['months-zero', 'amount-absurd'])
    expect(clues.map(({ clue }) => clue.id)).toEqual(['cpv-it-services', 'software'])
    expect(await listParties(scope, {})).toMatchObject([
      { name: 'Logiciels du Val', kind: 'vendor', siret: siret.logiciels },
    ])
  })

  test('a duration of over twenty years makes a date once a person has confirmed it', async () => {
    const { scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([], [concession({ dureeMois: 300 })])))
    const { id, ends_on } = await byReference(scope, 'DSP-EAU')
    expect(ends_on).toBeNull()
    await confirmContracts(scope, { ids: [id] })
    expect(await byReference(scope, 'DSP-EAU')).toMatchObject({ ends_on: '2043-01-01', confirmed_on: '2026-11-23' })
  })

  test('read again, it completes without writing over what a person edited', async () => {
    const { scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([marche()])))
    const { id } = await byReference(scope, '2024-014')
    const { contract } = await readContract(scope, { id })
    const { object: _, kind: __, ...same } = contract
    await saveContract(scope, {
      id,
      kind: 'contract',
      object: 'Objet corrigé',
      amount: same.amount,
      notified_on: same.notified_on,
      months: same.months,
      cpv: same.cpv,
      procedure: same.procedure,
    })
    const again = marche({
      montant: 91_000,
      ccag: 'Techniques de l’information et de la communication',
      codeCPV: null,
      modifications: [{ modification: { id: 1, dureeMois: 60, dateNotificationModification: '2025-02-01' } }],
    })
    const { created, updated, staged } = await importFile(scope, bytesOf(file([again])))
    expect([created, updated]).toEqual([0, 1])
    expect(messages(staged.import.preview?.problems ?? [], 1)[0]).toMatch(/^Déjà au registre/)
    const after = await readContract(scope, { id })
    expect(after.contract).toMatchObject({
      object: 'Objet corrigé',
      edited: ['object'],
      amount: 91_000,
      cpv: '72267000',
      months: 48,
      ends_on: '2029-03-04',
    })
    expect(after.clues.map(({ clue }) => clue.id)).toEqual(['cpv-it-services', 'ccag-tic'])
    expect(after.modifications).toHaveLength(1)
    await importFile(scope, bytesOf(file([again])))
    expect((await readContract(scope, { id })).modifications).toHaveLength(1)
  })

  test('is taken back whole, a first import or a later one', async () => {
    const { tenant, scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([marche()])))
    const again = [marche({ montant: 91_000 }), marche({ id: '2', objet: 'Autre' })]
    const second = await importFile(scope, bytesOf(file(again)))
    expect(await undoImport(scope, { id: second.id })).toMatchObject({ kept: [] })
    expect((await listContracts(scope, {})).rows).toMatchObject([{ reference: '2024-014', current_amount: 84_000 }])
    expect(await house.count(tenant, 'procurement.holder')).toBe(1)
    const other = await openProcurement(house)
    const alone = await importFile(other.scope, bytesOf(file([marche()], [concession()])))
    expect(await undoImport(other.scope, { id: alone.id })).toMatchObject({ kept: [] })
    expect(await house.count(other.tenant, 'procurement.contract')).toBe(0)
  })

  test('a contract taken out of the register is not ticked; ticked, it comes back', async () => {
    const { scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([marche()])))
    await archiveContract(scope, { id: (await byReference(scope, '2024-014')).id, reason: 'Terminé' })
    const id = await receiveFile(scope, { name: 'encore.json', bytes: bytesOf(file([marche()])) })
    expect(await readImport(scope, { id })).toMatchObject({ skipped: 1 })
    await chooseRows(scope, { id, rows: [{ line: 1, choice: 'create' }] })
    expect(await applyImport(scope, { id })).toMatchObject({ created: 0, updated: 1 })
    await byReference(scope, '2024-014')
  })

  test('a contract typed before under a number of its own is proposed as the same one', async () => {
    const { scope } = await openProcurement(house)
    const own = await typed(scope, 'Maintenance du logiciel de gestion des cimetières', { notified_on: '2024-03-04' })
    const id = await receiveFile(scope, { name: 'decp.json', bytes: bytesOf(file([marche()])) })
    const { doubtful } = await readImport(scope, { id })
    expect(doubtful[0]?.twins).toMatchObject([{ recordId: own, exact: false }])
    await chooseRows(scope, { id, rows: [{ line: 1, choice: { update: own } }] })
    expect(await applyImport(scope, { id })).toMatchObject({ created: 0, updated: 1 })
    expect((await readContract(scope, { id: own })).contract).toMatchObject({ reference: '2024-014', cpv: '72267000' })
  })

  test('takes the right to write in the register, and a key that one contract alone bears', async () => {
    const { tenant, scope } = await openProcurement(house)
    const { published } = await readDecp(file([marche()]), '2028-11-23')
    const contracts = published.map(({ contract }) => ({ ...contract, reference: 'A' }))
    expect(await importContracts(scope, { contracts, origin: 'decp' })).toMatchObject({ created: 1, updated: 0 })
    const lower = contracts.map(contract => ({ ...contract, reference: 'a' }))
    expect(await importContracts(scope, { contracts: lower, origin: 'table' })).toMatchObject({
      created: 0,
      updated: 1,
    })
    await expect(importContracts(house.as(tenant, 'dpo'), { contracts, origin: 'decp' })).rejects.toThrow(Refused)
  })

  test('bare control characters inside its texts do not make it unreadable', async () => {
    const { scope } = await openProcurement(house)
    const text = JSON.stringify(file([marche({ objet: 'Entretien@des espaces' })])).replace('@', '\u0007\t\n')
    const { created } = await importFile(scope, new TextEncoder().encode(text))
    expect([created, (await byReference(scope, '2024-014')).object]).toEqual([1, 'Entretien des espaces'])
  })
})

describe('A table of a procurement service', () => {
  const table = [
    'Liste des marchés en cours',
    'N° de marché;Objet du marché;Type de marché;Titulaire;SIRET du titulaire;Montant HT;Date de notification;Durée (mois);Date de fin;Code CPV;Service gestionnaire',
    `2024-01;Hébergement du système d’information;Marché;Nuages du Val;${siret.logiciels};120 000,00 €;04/03/2024;48;;72410000-7;Numérique`,
    '2024-02;Exploitation du parc de stationnement;DSP;Parcs & Cie / Garages Unis;;NC;01/01/2020;;31/12/2027;;Mobilités',
    ';Papeterie;Marché;Papiers du Nord;;8000;12/13/2024;douze;;;Inconnue',
    '2024-01;Doublon;Marché;X;;5000;01/01/2024;12;;;',
    '2024-03;;Marché;X;;5000;01/01/2024;12;;;',
    'Total;;;;;133000;;;;;',
  ].join('\n')

  test('is read by its headers, each doubt at its line, each directorate known by its name', async () => {
    const { tenant, scope } = await openProcurement(house)
    await saveDirectorates(house.as(tenant, 'admin'), {
      directorates: [{ name: 'Numérique' }, { name: 'Direction des mobilités' }],
    })
    const { staged, created } = await importFile(scope, new TextEncoder().encode(table), 'marches.csv')
    expect(staged.import).toMatchObject({ recogniser: 'procurement.contract-table', preview: { headerLine: 2 } })
    expect(created).toBe(3)
    const problems = staged.import.preview?.problems ?? []
    expect(problems.filter(({ severity }) => severity === 'error').map(({ line }) => line)).toEqual([6, 7])
    expect(messages(problems, 5)).toEqual([
      'Notification : date illisible (« 12/13/2024 »).',
      'Publié sans identifiant : un identifiant est proposé.',
      'Durée : durée illisible (« douze »).',
    ])
    expect(await byReference(scope, '2024-01')).toMatchObject({
      kind: 'contract',
      current_amount: 120_000,
      ends_on: '2028-03-04',
      holders: 'Nuages du Val',
      directorate: 'Numérique',
      cpv: '72410000',
      origin: 'table',
    })
    expect(await byReference(scope, '2024-02')).toMatchObject({
      kind: 'dsp',
      service: 'parking',
      current_amount: null,
      ends_on: '2027-12-31',
      holders: 'Parcs & Cie, Garages Unis',
      directorate: 'Direction des mobilités',
    })
    const again = await importFile(scope, new TextEncoder().encode(table), 'marches-bis.csv')
    expect([again.created, again.updated]).toEqual([0, 3])
  })
})
