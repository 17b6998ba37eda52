import { beforeAll, describe, expect, test } from 'vitest'
import { Invalid } from '#kernel/errors.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { openHouse } from '../../../../../tests/support/house.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../../../tests/support/visit.ts'
import { byReference, bytesOf, importFile, openProcurement, typed } from '../contracts.testing.ts'
import { concession, file, marche } from '../decp/decp.testing.ts'
import { listContracts } from '../list-contracts.ts'
import { readContract } from '../read-contract.ts'
import { contractPage } from './contract.tsx'
import { editContractPage, newContractPage } from './contract-edit.tsx'
import { contractsPage } from './contracts.tsx'
import { holderLines, readHolderLines } from './holder-lines.ts'
import { renewalRemindersPage } from './renewal-reminders.tsx'
import { renewalsPage } from './renewals.tsx'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')
async function published() {
  const opened = await openProcurement(house)
  const modifications = [
    { modification: { id: 1, dureeMois: 36, montant: 90_000, dateNotificationModification: '2025-02-01' } },
  ]
  await importFile(opened.scope, bytesOf(file([marche({ modifications, montant: 1e17 })], [concession()])))
  const id = (await byReference(opened.scope, '2024-014')).id
  return { ...opened, id, at: (parts: VisitParts = {}) => visitFor(opened.scope, { params: { id }, ...parts }) }
}

describe('The list', () => {
  test('says where the published data are, before there is anything', async () => {
    const { tenant, scope } = await openProcurement(house)
    const html = await htmlOf(contractsPage, visitFor(scope))
    expect(textOf(html)).toMatch(/données essentielles de la commande publique \(DECP\).*16 Mo/)
    expect(html).toContain('/ajouter"')
    const elected = await htmlOf(contractsPage, visitFor(house.as(tenant, 'elected')))
    expect(elected).not.toContain('/nouveau')
  })

  test('shows what waits for a person, narrowed as its address says', async () => {
    const { scope, at } = await published()
    const text = textOf(await htmlOf(contractsPage, at()))
    expect(text).toMatch(/Maintenance du logiciel de gestion des cimetières 2024-014 à confirmer/)
    expect(text).toMatch(/à décider \(des indices\)/)
    expect(textOf(await htmlOf(contractsPage, at({ query: { kind: 'delegated' } })))).toContain('1 contrat ')
    await contractsPage.post?.(at({ typed: { change: 'confirm:yes', all: 'yes' } }))
    expect((await listContracts(scope, { state: 'confirmed' })).count).toBe(2)
  })

  test('judges, plans and changes those ticked, with the reason where one is needed', async () => {
    const { scope, id, at } = await published()
    const post = (typed: Record<string, string>) => contractsPage.post?.(at({ typed: { ids: id, ...typed } }))
    await expect(post({ change: 'data:yes' })).rejects.toThrow(Invalid)
    await expect(post({ change: 'plan:none' })).rejects.toThrow(Invalid)
    await expect(post({ change: '' })).rejects.toThrow(Invalid)
    for (const change of ['data:yes', 'plan:none', 'lead_months:9', 'kind:framework', 'service:other'])
      expect(await post({ change, reason: 'Registre des concessions funéraires' })).toMatchObject({
        flash: '1 contrat modifié.',
      })
    expect((await readContract(scope, { id })).contract).toMatchObject({
      data_bearing: 'yes',
      plan_way: 'none',
      plan_note: 'Registre des concessions funéraires',
      lead_months: 9,
      kind: 'framework',
    })
  })
})

describe('A contract', () => {
  test('says what is missing, what is doubtful, what modifications made of it and why it may bear data', async () => {
    const { tenant, at } = await published()
    const applications = [{ name: 'Cimetières Web', contract_reference: '2024-014' }]
    await saveApplications(house.as(tenant, 'admin'), { applications })
    const html = await htmlOf(contractPage, at())
    const text = textOf(html)
    expect(text).toMatch(/Ce contrat dit-il vrai \?/)
    expect(text).toMatch(/Il manque : montant \(euros\), direction, suivi par\./)
    expect(text).toMatch(/Montant : montant hors de toute mesure \(« 100000000000000000 »\)/)
    expect(text).toMatch(/36 mois \(48 mois à l’origine\)/)
    expect(text).toMatch(/Modification 1 1er février 2025 durée portée à 36 mois, montant porté à 90 000 €/)
    expect(text).toMatch(/CPV 72 : services informatiques \(« 72267000 »\)/)
    expect(text).toMatch(/Un logiciel du registre cite ce contrat \(« Cimetières Web »\)/)
    expect(text).toMatch(/Que préparer, et quand 4 septembre 2026 \(passé\)/)
    expect(html).toContain('/applications/')
    expect(text).not.toMatch(/L\. 3131-3/)
  })

  test('reminds what the authority may ask of a concessionaire, marked as to be confirmed', async () => {
    const { scope } = await published()
    const { id } = await byReference(scope, 'DSP-EAU')
    const text = textOf(await htmlOf(contractPage, visitFor(scope, { params: { id } })))
    expect(text).toMatch(/Se faire remettre les données du service à confirmer/)
    expect(text).toMatch(/CCP, art\. L\. 3131-2.*CCP, art\. L\. 3131-3.*CCP, art\. L\. 3131-4/)
  })

  test('is confirmed, judged and planned on its page', async () => {
    const { scope, id, at } = await published()
    const post = (typed: Record<string, string>) => contractPage.post?.(at({ typed }))
    expect(await post({ do: 'confirm' })).toMatchObject({ flash: 'Le contrat est confirmé.' })
    await expect(post({ do: 'decide', data_bearing: 'yes' })).rejects.toThrow(Invalid)
    await post({ do: 'decide', data_bearing: 'yes', data_reason: 'Registre des concessions' })
    expect(textOf(await htmlOf(contractPage, at()))).toMatch(/Que ferez-vous des clauses sur les données \?/)
    await post({ do: 'plan', plan_way: 'next-contract', plan_owner: 'Acheteuse', plan_due: '2027-01-15' })
    const text = textOf(await htmlOf(contractPage, at()))
    expect(text).not.toMatch(/Douteux dans la source/)
    expect(text).toMatch(
      /Clauses prévues dans le prochain contrat Précision ou motif .* Qui s’en charge Acheteuse Pour le 15 janvier 2027/,
    )
    expect((await readContract(scope, { id })).contract).toMatchObject({
      confirmed_on: '2026-11-23',
      plan_way: 'next-contract',
    })
  })

  test('offers nothing to change to whoever only reads', async () => {
    const { tenant, id } = await published()
    const html = await htmlOf(contractPage, visitFor(house.as(tenant, 'elected'), { params: { id } }))
    expect(html).not.toMatch(/value="(?:confirm|decide|plan)"|\/modifier|\/retirer/)
  })

  test('is typed, then corrected, without losing the kind of its holders’ identifiers', async () => {
    const { scope } = await openProcurement(house)
    const values = {
      object: 'Transports\nurbains',
      kind: 'dsp',
      service: 'transport',
      months: '84',
      amount: '1 200 000',
    }
    const page = { ...values, starts_on: '2021-01-01', holders: 'Bus de la Brume ; 219 600 889 00014\nNavettes Co' }
    const created = await newContractPage.post?.(visitFor(scope, { typed: page }))
    expect(created).toMatchObject({ flash: '« Transports urbains » est enregistré.' })
    const { id } = await byReference(scope, 'GV-1')
    const read = await readContract(scope, { id })
    expect(read.contract).toMatchObject({ ends_on: '2028-01-01', amount: 1_200_000, service: 'transport' })
    expect(read.holders).toMatchObject([{ name: 'Bus de la Brume', identifier_type: 'SIRET' }, { name: 'Navettes Co' }])
    const html = await htmlOf(editContractPage, visitFor(scope, { params: { id } }))
    expect(html).toMatch(/Bus de la Brume ; 21960088900014\nNavettes Co/)
    await editContractPage.post?.(
      visitFor(scope, { params: { id }, typed: { ...page, owner: 'Cheffe des mobilités', reference: 'GV-1' } }),
    )
    expect((await readContract(scope, { id })).contract.edited).toEqual(['owner'])
    await expect(newContractPage.post?.(visitFor(scope, { typed: { kind: 'dsp' } }))).rejects.toThrow(Invalid)
  })
})

test('Holders are one a line, with an identifier or alone', () => {
  const known = [{ name: null, identifier: 'A12', identifier_type: 'TAHITI' }]
  const read = readHolderLines(['Eaux ; 219 600 889 00014', '21960099600017', 'Pacifique ; A12', 'Sans numéro'], known)
  expect(read).toEqual([
    { name: 'Eaux', identifier: '21960088900014', identifier_type: 'SIRET' },
    { name: null, identifier: '21960099600017', identifier_type: 'SIRET' },
    { name: 'Pacifique', identifier: 'A12', identifier_type: 'TAHITI' },
    { name: 'Sans numéro', identifier: null, identifier_type: null },
  ])
  expect(holderLines(read).split('\n')).toHaveLength(4)
})

test('Holders sent back as they were are the same, a semicolon inside a published name included', () => {
  const known = [
    { name: 'ALPHA ; BETA', identifier: '21960088900014', identifier_type: 'SIRET' },
    { name: 'GAMMA;DELTA', identifier: null, identifier_type: null },
  ]
  expect(readHolderLines(holderLines(known).split('\n'), known)).toEqual(known)
})

describe('The calendar of renewals', () => {
  test('begins with what is late, then goes quarter by quarter, with what to do and when', async () => {
    const { scope } = await openProcurement(house)
    await typed(scope, 'Eau', { kind: 'dsp', ends_on: '2027-10-31', lead_months: 12 })
    await typed(scope, 'Logiciel', { ends_on: '2027-09-30', lead_months: 6, owner: 'DSI' })
    await typed(scope, 'Papier', { ends_on: '2027-09-30' })
    const text = textOf(await htmlOf(renewalsPage, visitFor(scope)))
    expect(text).toMatch(
      /À préparer maintenant \(1\).*Eau.*31 octobre 2027.*31 octobre 2026 délai de 12 mois.*1er trimestre 2027 \(1\).*Logiciel/,
    )
    expect(text).not.toContain('Papier')
    expect(textOf(await htmlOf(renewalsPage, visitFor(scope, { query: { tous: 'oui' } })))).toContain('Papier')
  })

  test('has reminders that are set and shown', async () => {
    const { scope } = await openProcurement(house)
    expect(textOf(await htmlOf(renewalsPage, visitFor(scope)))).toMatch(/Aucun contrat de ce registre/)
    const recipients = 'achats@val.example\ndonnees@val.example'
    await renewalRemindersPage.post?.(visitFor(scope, { typed: { sent: 'yes', mails: 'yes', recipients } }))
    expect(await htmlOf(renewalRemindersPage, visitFor(scope))).toMatch(
      /checked[^>]*>.*achats@val\.example\ndonnees@val\.example/s,
    )
  })
})
