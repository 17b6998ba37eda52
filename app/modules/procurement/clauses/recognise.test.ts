import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { chooseRows } from '#modules/intake/choose-rows.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { analyseDocument } from '../detector/analyse-document.ts'
import { addAnalysis } from './add-analysis.ts'
import { analyseKeptFile } from './analyse-kept-file.ts'
import { aContract } from './clauses.testing.ts'
import { contractConfidence, readContractSigns } from './contract-signs.ts'
import { listContractsToAnalyse } from './list-contracts-to-analyse.ts'
import { readContractClauses } from './read-contract-clauses.ts'

const { database } = await testDatabase()
const articles = [
  'Article 1 – Objet',
  'Le titulaire fournit une plateforme de réservation.',
  'Article 2 – Données',
  'Le titulaire ouvre une API documentée.',
  'Article 3 – Durée',
  'Le titulaire exécute le marché pendant trois ans.',
]
const contract = ['Cahier des clauses particulières', 'Marché n° 2026-DSI-90', ...articles].join('\n')

describe('a contract', () => {
  test.each([
    ['Cahier des clauses administratives particulières', 'administrative'],
    ['CCTP', 'technical'],
    ['Convention de délégation de service public', 'contract'],
    ['Avenant n° 2 au marché', 'amendment'],
  ] as const)('names itself: « %s » is of the kind %s', (first, document) => {
    expect(readContractSigns([first, ...articles].join('\n')).document).toBe(document)
    expect(contractConfidence([first, ...articles].join('\n'))).toBeGreaterThan(0.5)
  })

  test.each([
    [
      'a deliberation about it',
      `Extrait du registre des délibérations\nLe conseil communautaire, après en avoir délibéré\n${contract}`,
    ],
    ['a letter about it', `Cahier des clauses particulières\nMadame, Monsieur,\n${articles.join('\n')}`],
    ['a text that cites it', 'Note de service\nLe cahier des clauses particulières est disponible.'],
    ['its title alone', 'Cahier des clauses particulières'],
  ])('is not %s', (_, text) => {
    expect(contractConfidence(text)).toBe(0)
  })

  test('weighs less than a notice when it is an amendment, which may announce AI', () => {
    expect(contractConfidence(['Avenant n° 2', ...articles].join('\n'))).toBeLessThan(0.7)
  })
})

describe('a file that the authority keeps already', () => {
  test('is analysed again for another contract, without being sent again', async () => {
    const scope = scopeFor(database, await mintTenant(database), ['procurement'])
    const [one, two] = [await aContract(scope, { object: 'Lot 1' }), await aContract(scope, { object: 'Lot 2' })]
    const content = new TextEncoder().encode(contract)
    const analysis = await analyseDocument(scope, 'ccp.txt', content)
    await addAnalysis(scope, { contract_id: one, document: 'contract', analysis, file: { name: 'ccp.txt', content } })
    const [kept] = (await readContractClauses(scope, { contract_id: one })).documents
    const again = { contract_id: two, document: 'annex' as const, file_id: kept?.file_id ?? '', name: 'lot-2.txt' }
    await analyseKeptFile(scope, again)
    expect((await readContractClauses(scope, { contract_id: two })).documents).toMatchObject([
      { file_name: 'lot-2.txt', document: 'annex', file_id: kept?.file_id },
    ])
    expect((await listContractsToAnalyse(scope, {})).map(({ object }) => object).toSorted()).toEqual(['Lot 1', 'Lot 2'])
    await expect(analyseKeptFile(scopeFor(database, scope.tenant, ['dpo']), again)).rejects.toBeInstanceOf(Refused)
  })
})

describe('« Ajouter un fichier »', () => {
  const file = { name: 'ccp.txt', bytes: new TextEncoder().encode(contract) }

  test('proposes to analyse a contract, finds which one it is, and keeps what was found', async () => {
    const scope = scopeFor(database, await mintTenant(database), ['admin'])
    const contract_id = await aContract(scope, { object: 'Marché n° 2026-DSI-90' })
    const id = await receiveFile(scope, file)
    const { import: staged, rows } = await readImport(scope, { id })
    expect(staged).toMatchObject({ recogniser: 'procurement.contract-document' })
    expect(rows[0]?.values).toMatchObject({ contract_id, document: 'contract' })
    await applyImport(scope, { id })
    const { topics, documents } = await readContractClauses(scope, { contract_id })
    expect(documents).toMatchObject([{ file_name: 'ccp.txt', document: 'contract' }])
    expect(topics.find(({ clause }) => clause.id === 'api-access')?.state).toBe('clue')
  })

  test('asks which contract it is when nothing in the text says it', async () => {
    const scope = scopeFor(database, await mintTenant(database), ['admin'])
    const contract_id = await aContract(scope, { object: 'Tout autre chose' })
    const id = await receiveFile(scope, file)
    await expect(applyImport(scope, { id })).rejects.toMatchObject({ key: 'procurement.document-incomplete' })
    const [row] = (await readImport(scope, { id })).rows
    await chooseRows(scope, { id, rows: [{ line: 1, choice: 'create', values: { ...row?.values, contract_id } }] })
    await applyImport(scope, { id })
    expect((await readContractClauses(scope, { contract_id })).documents).toHaveLength(1)
    const stranger = scopeFor(database, await mintTenant(database), ['admin'])
    await expect(readContractClauses(stranger, { contract_id })).rejects.toBeInstanceOf(NotFound)
  })
})
