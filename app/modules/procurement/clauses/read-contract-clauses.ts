import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { compareAnalyses } from './compare-analyses.ts'
import { answersFrom, proposeTopics } from './contract-questions.ts'
import { everyAnalysis, loadProfile, loadVerdicts } from './load-clauses.ts'
import { loadContract } from './load-contract.ts'
import { topicStatesOf } from './topic-states.ts'

/** Everything known of the data clauses of a contract: its documents, its forty topics, what an amendment changed. */
export const readContractClauses = query({
  name: 'procurement.read-contract-clauses',
  summary: { fr: 'Lire les clauses de données d’un contrat', en: 'Read the data clauses of a contract' },
  needs: 'procurement.read',
  input: z.object({
    contract_id: fields.id,
    /** The document to compare with what stood before it; the last one that replaced or amended, by default. */
    compare: fields.id.optional(),
  }),
  http: 'GET /contracts/:contract_id/clauses',
  async run(scope, { contract_id, compare }) {
    const contract = await loadContract(scope, contract_id)
    const every = await everyAnalysis(scope, contract_id)
    const current = every.filter(({ replaced_by }) => replaced_by === null)
    const typed = await loadProfile(scope, contract_id)
    const answers = { ...answersFrom(contract), ...typed }
    const topics = topicStatesOf(current, await loadVerdicts(scope, contract_id), proposeTopics(answers))
    const replaced = (id: string) => every.some(({ replaced_by }) => replaced_by === id)
    const compared = compare ?? current.findLast(one => one.document === 'amendment' || replaced(one.id))?.id
    return {
      contract,
      answers,
      /** Nobody has said yet what the contract is about. */
      unsaid: Object.keys(typed).length === 0,
      documents: every.map(({ result, ...one }) => ({
        ...one,
        file: result.file,
        ccag: result.ccag,
        derogations: result.derogations,
      })),
      topics,
      comparison: compared ? { id: compared, changes: compareAnalyses(every, compared) } : null,
    }
  },
})

export type ContractClauses = Awaited<ReturnType<typeof readContractClauses>>
