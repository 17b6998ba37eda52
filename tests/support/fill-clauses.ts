import type { Scope } from '#kernel/scope.ts'
import { addAnalysis } from '#modules/procurement/clauses/add-analysis.ts'
import { listContractsToAnalyse } from '#modules/procurement/clauses/list-contracts-to-analyse.ts'
import { makeAnnex } from '#modules/procurement/clauses/make-annex.ts'
import { recordDelivery } from '#modules/procurement/clauses/record-delivery.ts'
import { saveProfile } from '#modules/procurement/clauses/save-profile.ts'
import { saveVariant } from '#modules/procurement/clauses/save-variant.ts'
import { setVerdicts } from '#modules/procurement/clauses/set-verdicts.ts'
import { startAnnex } from '#modules/procurement/clauses/start-annex.ts'
import { analyseContract } from '#modules/procurement/detector/analyse-contract.ts'

/** A contract read, judged and described, a wording, an annex made and a delivery: all named after the marker. */
export async function fillClauses(admin: Scope, marker: string): Promise<void> {
  const [contract] = await listContractsToAnalyse(admin, {})
  if (!contract) throw new Error('contracts are filled first')
  const contract_id = contract.id
  const content = new TextEncoder().encode(
    `Article 1 – ${marker}\nUne API documentée donne accès aux relevés de ${marker}.`,
  )
  const analysis = await analyseContract(`${marker}.txt`, content)
  if (!analysis) throw new Error('a text is a document')
  const file = { name: `${marker} contrat.txt`, content }
  const analysis_id = await addAnalysis(admin, { contract_id, document: 'contract', analysis, file })
  const sentence = analysis.topics.flatMap(({ hits }) => hits)[0]?.sentence ?? marker
  await setVerdicts(admin, {
    contract_id,
    verdicts: [{ topic: 'api-access', state: 'verified', sentence, analysis_id, note: marker }],
  })
  await saveProfile(admin, { contract_id, answers: { personal_data: 'yes' } })
  await saveVariant(admin, {
    topic: 'audit',
    title: marker,
    body: `${marker} sous {preavis} jours.`,
    note: marker,
  })
  const annex = await startAnnex(admin, { title: marker, contract_id, answers: { personal_data: 'yes' } })
  await makeAnnex(admin, { id: annex })
  await recordDelivery(admin, {
    contract_id,
    topic: 'api-access',
    what: marker,
    received_on: '2026-11-20',
    file: { name: `${marker} reçu.txt`, content: new TextEncoder().encode(`${marker} reçu`) },
  })
}
