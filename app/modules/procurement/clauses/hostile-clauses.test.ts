import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { oneAfterTheOther } from '../../../../tests/support/one-after-the-other.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { aContract, aDocument, apiClause, exitClause } from './clauses.testing.ts'
import { contractConfidence } from './contract-signs.ts'
import { editAnnex } from './edit-annex.ts'
import { makeAnnex } from './make-annex.ts'
import { annexAboutPage, composerPage } from './pages/composer-start.tsx'
import { contractClausesPage } from './pages/contract-clauses.tsx'
import { contractTopicPage } from './pages/contract-topic.tsx'
import { readAnnex } from './read-annex.ts'
import { readAnnexFile } from './read-annex-file.ts'
import { readContractClauses } from './read-contract-clauses.ts'
import { readContractCoverage } from './read-contract-coverage.ts'
import { saveProfile } from './save-profile.ts'
import { setVerdicts } from './set-verdicts.ts'
import { startAnnex } from './start-annex.ts'
import { withdrawAnalysis } from './withdraw-analysis.ts'

const { database } = await testDatabase()
const fresh = async () => scopeFor(database, await mintTenant(database), ['procurement'])
// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 refuses
const refusedByXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const notice = 'Toute violation de données est notifiée sous 48 heures.'

describe('a sentence that somebody verified', () => {
  async function verified(scope: Scope) {
    const contract_id = await aContract(scope)
    await saveProfile(scope, { contract_id, answers: { personal_data: 'yes', health: 'no', archives: 'no' } })
    const former = await aDocument(scope, contract_id, notice)
    const verdict = { topic: 'breach-notice', state: 'verified' as const, sentence: notice, analysis_id: former }
    await setVerdicts(scope, { contract_id, verdicts: [verdict] })
    const covered = async () => (await readContractCoverage(scope, { contract_id }))?.verified
    return { contract_id, former, covered }
  }

  test('no longer covers its topic once no current document holds it, and does again when one does', async () => {
    const scope = await fresh()
    const { contract_id, former, covered } = await verified(scope)
    expect(await covered()).toEqual(['breach-notice'])
    const without = await aDocument(scope, contract_id, exitClause, { name: 'v2.txt', replaces: former })
    expect(await covered()).toEqual([])
    const page = await htmlOf(contractClausesPage, visitFor(scope, { params: { id: contract_id } }))
    expect(page).toContain('n’est plus dans les documents')
    await aDocument(scope, contract_id, `${notice}\n\n${exitClause}`, { name: 'v3.txt', replaces: without })
    expect(await covered()).toEqual(['breach-notice'])
  })

  test('does not either when its document was withdrawn', async () => {
    const scope = await fresh()
    const { former, covered } = await verified(scope)
    await withdrawAnalysis(scope, { id: former, reason: 'mauvais contrat' })
    expect(await covered()).toEqual([])
  })

  test('is the one that was shown: another edition added meanwhile makes the judgement be asked again', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    const former = await aDocument(scope, contract_id, apiClause)
    const visit = (typed: Record<string, string> = {}) =>
      visitFor(scope, { params: { id: contract_id, topic: 'api-access' }, typed })
    const html = await htmlOf(contractTopicPage, visit())
    const hit = /<input[^>]*name="hit"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? ''
    const other = 'Le titulaire expose une API documentée, payante à chaque appel.'
    await aDocument(scope, contract_id, other, { name: 'v2.txt', replaces: former })
    await expect(contractTopicPage.post?.(visit({ state: 'verified', hit }))).rejects.toMatchObject({
      key: 'procurement.sentence-gone',
    })
    const again = /<input[^>]*name="hit"[^>]*value="([^"]+)"/.exec(await htmlOf(contractTopicPage, visit()))?.[1]
    await contractTopicPage.post?.(visit({ state: 'verified', hit: again ?? '' }))
    const { topics } = await readContractClauses(scope, { contract_id })
    expect(topics.find(({ clause }) => clause.id === 'api-access')?.verdict).toMatchObject({ sentence: other })
  })
})

describe('an annex', () => {
  test('whose texts hold control characters is a document that Word opens', async () => {
    const scope = await fresh()
    const id = await startAnnex(scope, { title: 'Annexe\u0002 aux\u000b données\uffff' })
    await editAnnex(scope, { id, clauses: [{ topic: 'audit', values: { preavis: '7\u0001' } }] })
    await makeAnnex(scope, { id })
    const { content } = await readAnnexFile(scope, { id })
    const parts = Object.entries(unzipSync(content)).filter(([name]) => name.endsWith('.xml'))
    for (const [path, bytes] of parts) expect([path, refusedByXml.test(strFromU8(bytes))]).toEqual([path, false])
    expect(parts.length).toBeGreaterThan(2)
  })

  test('changed while its document is being made keeps the words of the document', async () => {
    const scope = await fresh()
    const id = await startAnnex(scope, { title: 'Annexe' })
    await editAnnex(scope, { id, clauses: [{ topic: 'audit' }] })
    const { tenant } = scope
    if (!tenant) throw new Error('no tenant')
    const [made, edited] = await oneAfterTheOther(database, tenant, { table: 'procurement.annex', id }, [
      () => makeAnnex(scope, { id }),
      () => editAnnex(scope, { id, clauses: [{ topic: 'training' }] }),
    ])
    expect(made?.status).toBe('fulfilled')
    expect(edited).toMatchObject({ status: 'rejected', reason: { key: 'procurement.annex-made' } })
    expect((await readAnnex(scope, { id })).annex.clauses).toMatchObject([{ topic: 'audit' }])
  })

  test('stays tied to its contract, however many contracts the register holds', async () => {
    const scope = await fresh()
    const contract_id = await aContract(scope)
    await database.transaction({ tenantId: scope.tenant?.id ?? '', writable: true }, async db => {
      await sql`insert into procurement.contract (tenant_id, id, buyer_siret, reference, object, kind, data_bearing, origin,
          notified_on, created_at)
        select ${scope.tenant?.id}, gen_random_uuid(), '24960004000011', 'N' || n, 'Objet', 'contract', 'yes', 'decp',
          '2026-06-01', now() from generate_series(1, 520) n`.execute(db)
    })
    const begun = await htmlOf(composerPage, visitFor(scope, { query: { contrat: contract_id } }))
    expect(begun).toMatch(
      new RegExp(`<option[^>]*value="${contract_id}"[^>]*selected|selected[^>]*value="${contract_id}"`),
    )
    const id = await startAnnex(scope, { title: 'Annexe', contract_id })
    const about = await htmlOf(annexAboutPage, visitFor(scope, { params: { id } }))
    expect(about).toMatch(
      new RegExp(`<option[^>]*value="${contract_id}"[^>]*selected|selected[^>]*value="${contract_id}"`),
    )
  })
})

test('pages of blanks after a title are read in one pass', () => {
  const texts = [' ', '\t', '   ', '\u00a0', '  \t', '\u2003', '\u000b'].map(
    blank => `CCAP\n${`${blank.repeat(4)}\n`.repeat(19_000)}`,
  )
  expect(texts.map(contractConfidence)).toEqual(texts.map(() => 0))
})
