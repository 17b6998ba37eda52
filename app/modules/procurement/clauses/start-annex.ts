import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadAnnex } from './annex.ts'
import { answersInput } from './contract-questions.ts'
import { libraryVersion } from './library.ts'
import { loadContract } from './load-contract.ts'
import { loadVariants } from './load-variants.ts'
import { proposalsFor } from './proposals-for.ts'

/** Opens a draft from what the contract is about, or from an annex that was made: its next version. Returns the draft's id. */
export const startAnnex = command({
  name: 'procurement.start-annex',
  summary: { fr: 'Commencer une annexe de clauses', en: 'Start an annex of clauses' },
  needs: 'procurement.write-clauses',
  input: z.object({
    title: fields.line(200),
    contract_id: fields.id.nullish(),
    answers: answersInput.default({}),
    from: fields.id.nullish(),
  }),
  http: 'POST /clause-annexes',
  async run(scope, { title, contract_id, answers, from }) {
    const former = from ? await loadAnnex(scope, from) : null
    const contract = contract_id ?? former?.contract_id ?? null
    if (contract) await loadContract(scope, contract)
    const id = newId()
    const series = former?.series ?? id
    const last = await db(scope)
      .selectFrom('procurement.annex')
      .select(eb => eb.fn.max('version').as('version'))
      .where('series', '=', series)
      .executeTakeFirst()
    const proposed = proposalsFor(answers, [...(await loadVariants(scope)).values()])
    const kept = former?.clauses.map(clause => ({
      topic: clause.topic,
      wording: clause.wording,
      values: clause.values,
    }))
    const row = {
      tenant_id: scope.tenantId,
      id,
      series,
      version: (last?.version ?? 0) + 1,
      contract_id: contract,
      title,
      answers: JSON.stringify(former && Object.keys(answers).length === 0 ? former.answers : answers),
      clauses: JSON.stringify(kept ?? proposed),
      library_version: libraryVersion,
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('procurement.annex').values(row).execute()
    return id
  },
})
