import { describe, expect, test } from 'vitest'
import { Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { undoChange } from '#records/undo-change.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { pdfOf } from '../detector/contracts.testing.ts'
import { decideDataBearing } from '../contracts/decide-data-bearing.ts'
import { saveContract } from '../contracts/save-contract.ts'
import { aContract, aDocument, apiClause, exitClause } from './clauses.testing.ts'
import { clearVerdicts } from './clear-verdicts.ts'
import { measure } from './measure.ts'
import { readAnalysisFile } from './read-analysis-file.ts'
import { readContractClauses } from './read-contract-clauses.ts'
import { readContractCoverage } from './read-contract-coverage.ts'
import { readCoverage } from './read-coverage.ts'
import { saveProfile } from './save-profile.ts'
import { setVerdicts } from './set-verdicts.ts'
import { waiting } from './waiting.ts'
import { withdrawAnalysis } from './withdraw-analysis.ts'
import { query } from '#kernel/operation.ts'
import { z } from 'zod'

const { database } = await testDatabase()
const fresh = async () => scopeFor(database, await mintTenant(database), ['procurement'])
const stateOf = async (scope: Awaited<ReturnType<typeof fresh>>, contract_id: string, topic: string) =>
  (await readContractClauses(scope, { contract_id })).topics.find(({ clause }) => clause.id === topic)
const measuring = query({
  name: 'procurement.measuring',
  summary: { fr: 'essai', en: 'test' },
  needs: 'procurement.read',
  input: z.object({}),
  run: measure,
})

describe('a document analysed', () => {
  test('gives clues, which are no cover, with their sentence, place and document', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const id = await aDocument(scope, contract_id, `Titre\n\n${apiClause}`)
    const topic = await stateOf(scope, contract_id, 'api-access')
    expect(topic).toMatchObject({ state: 'clue', verdict: null })
    expect(topic?.hits).toMatchObject([
      { sentence: apiClause, offset: 7, page: null, analysis_id: id, file_name: 'contrat.txt' },
    ])
    expect((await readContractCoverage(scope, { contract_id }))?.verified).toEqual([])
    expect(new TextDecoder().decode((await readAnalysisFile(scope, { id })).content)).toContain(apiClause)
  })

  test('of a scan says that nothing was looked for', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    await aDocument(scope, contract_id, pdfOf([[], []]), { name: 'scan.pdf' })
    const { documents } = await readContractClauses(scope, { contract_id })
    expect(documents).toMatchObject([{ readable: 'scan', file: { pages: null } }])
    expect(await stateOf(scope, contract_id, 'audit')).toMatchObject({ state: 'not-read' })
  })

  test('takes the place of the former edition, and says what it changed', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const former = await aDocument(scope, contract_id, `${apiClause}\n\n${exitClause}`)
    const id = await aDocument(scope, contract_id, `${apiClause}\n\nLes métadonnées sont remises.`, {
      name: 'v2.txt',
      replaces: former,
    })
    const { topics, comparison, documents } = await readContractClauses(scope, { contract_id })
    expect(documents.map(({ replaced_by }) => replaced_by)).toEqual([id, null])
    expect(topics.find(({ clause }) => clause.id === 'reversibility')?.state).toBe('none')
    const changes = new Map(comparison?.changes.map(one => [one.topic, one.change]))
    expect([changes.get('reversibility'), changes.get('metadata'), changes.get('api-access')]).toEqual([
      'lost',
      'gained',
      undefined,
    ])
    await expect(aDocument(scope, contract_id, apiClause, { name: 'v3.txt', replaces: former })).rejects.toBeInstanceOf(
      NotFound,
    )
  })

  test('that amends adds to the others', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    await aDocument(scope, contract_id, exitClause)
    await aDocument(scope, contract_id, apiClause, { document: 'amendment', name: 'avenant.txt' })
    const { topics, comparison } = await readContractClauses(scope, { contract_id })
    const clues = topics.filter(({ state }) => state === 'clue').map(({ clause }) => clause.id)
    expect(clues).toEqual(['api-access', 'reversibility'])
    expect(comparison?.changes).toMatchObject([{ topic: 'api-access', change: 'gained' }])
  })

  test('no longer counts once withdrawn, and counts again when that is undone', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const id = await aDocument(scope, contract_id, apiClause)
    const { operation_id } = await withdrawAnalysis(scope, { id, reason: 'mauvais contrat' })
    expect(await stateOf(scope, contract_id, 'api-access')).toMatchObject({ state: 'not-read', hits: [] })
    await undoChange(scope, { id: operation_id })
    expect(await stateOf(scope, contract_id, 'api-access')).toMatchObject({ state: 'clue' })
  })
})

describe('the judgement of a person', () => {
  test('covers a topic, survives a new analysis, and says when its sentence is gone', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const former = await aDocument(scope, contract_id, apiClause)
    const verdict = { topic: 'api-access', state: 'verified' as const, sentence: apiClause, analysis_id: former }
    await setVerdicts(scope, { contract_id, verdicts: [verdict] })
    await aDocument(scope, contract_id, `Préambule.\n\n${apiClause}`, { name: 'v2.txt', replaces: former })
    expect(await stateOf(scope, contract_id, 'api-access')).toMatchObject({ state: 'verified', lost: false })
    const { documents } = await readContractClauses(scope, { contract_id })
    await aDocument(scope, contract_id, exitClause, { name: 'v3.txt', replaces: documents.at(-1)?.id ?? '' })
    expect(await stateOf(scope, contract_id, 'api-access')).toMatchObject({ state: 'verified', lost: true })
  })

  test('needs the clause, or a remark that says where it is', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const verdicts = [{ topic: 'audit', state: 'verified' as const }]
    await expect(setVerdicts(scope, { contract_id, verdicts })).rejects.toBeInstanceOf(Invalid)
    await setVerdicts(scope, {
      contract_id,
      verdicts: [{ ...verdicts[0], topic: 'audit', state: 'verified', note: 'Article 12' }],
    })
    expect(await stateOf(scope, contract_id, 'audit')).toMatchObject({ state: 'verified' })
  })

  test('is given on many topics at once, taken back, and undone', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const verdicts = ['audit', 'security'].map(topic => ({ topic, state: 'absent' as const }))
    await setVerdicts(scope, { contract_id, verdicts })
    const { changed, operation_id } = await clearVerdicts(scope, {
      contract_id,
      topics: ['audit', 'security', 'training'],
    })
    expect(changed).toBe(2)
    await undoChange(scope, { id: operation_id })
    expect(await stateOf(scope, contract_id, 'security')).toMatchObject({ state: 'absent' })
  })

  test('is refused to whoever only reads, and a contract of another authority does not exist', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const verdicts = [{ topic: 'audit', state: 'absent' as const }]
    const reader = scopeFor(database, scope.tenant, ['communication'])
    await expect(setVerdicts(reader, { contract_id, verdicts })).rejects.toBeInstanceOf(Refused)
    const stranger = await fresh()
    await expect(setVerdicts(stranger, { contract_id, verdicts })).rejects.toBeInstanceOf(NotFound)
    await expect(readContractClauses(stranger, { contract_id })).rejects.toBeInstanceOf(NotFound)
    expect((await readCoverage(stranger, {})).contracts).toEqual([])
  })
})

describe('the figures', () => {
  const figure = (list: Awaited<ReturnType<typeof measuring>>, id: string) =>
    list.find(one => one.id === `procurement.${id}`)

  test('say no data on an empty register', async () => {
    const list = await measuring(await fresh(), {})
    expect(list.map(({ numerator, value }) => [numerator, value])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  test('count as covered only mandatory topics that somebody verified, those without object left out', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    await decideDataBearing(scope, { ids: [contract_id], data_bearing: 'yes', reason: 'dossiers' })
    await aDocument(scope, contract_id, 'Toute violation de données est notifiée sous 48 heures.')
    await saveProfile(scope, { contract_id, answers: { personal_data: 'yes', health: 'no', archives: 'no' } })
    const before = await measuring(scope, {})
    expect(figure(before, 'contracts-analysed')).toMatchObject({ numerator: 1, denominator: 1 })
    expect(figure(before, 'mandatory-topics-covered')).toMatchObject({ numerator: 0, denominator: 7 })
    await setVerdicts(scope, {
      contract_id,
      verdicts: [
        { topic: 'breach-notice', state: 'verified', note: 'Article 4' },
        { topic: 'transfers-outside-eu', state: 'not-applicable', note: 'Tout est sur site' },
        { topic: 'data-ownership', state: 'verified', note: 'Article 3' },
      ],
    })
    const after = await measuring(scope, {})
    expect(figure(after, 'mandatory-topics-covered')).toMatchObject({
      numerator: 1,
      denominator: 6,
      newestEvidence: '2026-11-23',
    })
    expect((await readCoverage(scope, {})).vendors).toEqual([
      { vendor: 'Mobilarque', contracts: 1, verified: 1, mandatory: 6 },
    ])
  })

  test('know a holder without a name by its number', async () => {
    const scope = await fresh()
    const [identifier, identifier_type] = ['38103128500491', 'SIRET']
    const holders = [{ name: null, identifier, identifier_type }]
    const id = await saveContract(scope, { buyer_siret: '24960004000011', object: 'Eau', kind: 'dsp', holders })
    await decideDataBearing(scope, { ids: [id], data_bearing: 'yes', reason: 'relevés' })
    expect((await readCoverage(scope, {})).vendors).toMatchObject([{ vendor: 'SIRET 38103128500491', contracts: 1 }])
  })

  test('tell who may act what waits for them', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    await decideDataBearing(scope, { ids: [contract_id], data_bearing: 'yes', reason: 'dossiers' })
    expect((await waiting(scope)).map(({ text }) => text)).toEqual(['Un contrat porteur de données est à analyser'])
    await aDocument(scope, contract_id, apiClause)
    await saveProfile(scope, { contract_id, answers: { personal_data: 'no', health: 'no', archives: 'yes' } })
    expect((await waiting(scope)).map(({ text }) => text)).toEqual(['Un sujet obligatoire de contrat est à vérifier'])
    expect(await waiting(scopeFor(database, scope.tenant, ['communication']))).toEqual([])
  })
})
