import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedDraft } from './annex.ts'
import { chosenClause } from './clause-text.ts'
import { answersInput } from './contract-questions.ts'
import { loadContract } from './load-contract.ts'

/** Changes a draft: its title, its contract, which clauses it holds, and what their blanks become. */
export const editAnnex = command({
  name: 'procurement.edit-annex',
  summary: { fr: 'Modifier un projet d’annexe', en: 'Edit a draft annex' },
  needs: 'procurement.write-clauses',
  input: z.object({
    id: fields.id,
    title: fields.line(200).optional(),
    contract_id: fields.id.nullish(),
    answers: answersInput.optional(),
    clauses: z.array(chosenClause).max(40).optional(),
  }),
  http: 'PATCH /clause-annexes/:id',
  async run(scope, { id, title, contract_id, answers, clauses }) {
    await lockedDraft(scope, id)
    if (contract_id) await loadContract(scope, contract_id)
    const values = {
      ...(title ? { title } : {}),
      ...(contract_id === undefined ? {} : { contract_id }),
      ...(answers ? { answers: JSON.stringify(answers) } : {}),
      ...(clauses ? { clauses: JSON.stringify(clauses) } : {}),
    }
    if (Object.keys(values).length === 0) return
    await db(scope).updateTable('procurement.annex').set(values).where('id', '=', id).execute()
  },
})
