import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { answersInput } from './contract-questions.ts'
import { loadContract } from './load-contract.ts'

/** What the contract is about: which topics are mandatory depends on it. A question left out has no answer. */
export const saveProfile = command({
  name: 'procurement.save-profile',
  summary: { fr: 'Dire sur quoi porte un contrat', en: 'Say what a contract is about' },
  needs: 'procurement.verify',
  input: z.object({ contract_id: fields.id, answers: answersInput }),
  http: 'PUT /contracts/:contract_id/profile',
  async run(scope, { contract_id, answers }) {
    await loadContract(scope, contract_id)
    await sql`
      insert into procurement.contract_profile (tenant_id, id, contract_id, answers, answered_by, answered_on)
      values (${scope.tenantId}, ${newId()}, ${contract_id}, ${JSON.stringify(answers)}::jsonb, ${actorName(scope.actor)},
        ${today(scope)})
      on conflict (tenant_id, contract_id) do update set answers = excluded.answers, answered_by = excluded.answered_by,
        answered_on = excluded.answered_on
    `.execute(scope.db)
  },
})
