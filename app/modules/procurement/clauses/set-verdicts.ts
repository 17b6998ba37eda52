import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { verdictStates } from './document.ts'
import { topicId } from './library.ts'
import { loadAnalyses } from './load-clauses.ts'
import { loadContract } from './load-contract.ts'

const verdict = z.object({
  topic: topicId,
  state: z.enum(verdictStates),
  /** The clause that was read: required to verify one, unless a note says where it is. */
  sentence: fields.paragraph(2_000).nullish(),
  page: z.coerce.number().int().min(1).max(100_000).nullish(),
  analysis_id: fields.id.nullish(),
  note: fields.paragraph(2_000).nullish(),
})

/** A person says of one or many topics: the clause is there (I read it), it is not, or it has no object here. */
export const setVerdicts = command({
  name: 'procurement.set-verdicts',
  summary: { fr: 'Juger les sujets d’un contrat', en: 'Judge the topics of a contract' },
  needs: 'procurement.verify',
  input: z.object({ contract_id: fields.id, verdicts: z.array(verdict).min(1).max(40) }),
  http: 'POST /contracts/:contract_id/topic-verdicts',
  undoable: true,
  async run(scope, { contract_id, verdicts }) {
    await loadContract(scope, contract_id)
    const [by, on] = [actorName(scope.actor), today(scope)]
    const known = new Set((await loadAnalyses(scope, contract_id)).map(({ id }) => id))
    for (const [index, one] of verdicts.entries()) {
      const { topic, state, sentence = null, page = null, analysis_id = null, note = null } = one
      if (state === 'verified' && !sentence && !note)
        throw new Invalid({ [`verdicts.${index}.note`]: { key: 'procurement.verified-without-clause' } })
      if (analysis_id && !known.has(analysis_id))
        throw new Invalid({ [`verdicts.${index}.analysis_id`]: { key: 'kernel.invalid-value' } })
      await sql`
        insert into procurement.topic_verdict
          (tenant_id, id, contract_id, topic, state, sentence, page, analysis_id, note, verified_by, verified_on)
        values (${scope.tenantId}, ${newId()}, ${contract_id}, ${topic}, ${state}, ${sentence}, ${page}, ${analysis_id},
          ${note}, ${by}, ${on})
        on conflict (tenant_id, contract_id, topic) do update set state = excluded.state, sentence = excluded.sentence,
          page = excluded.page, analysis_id = excluded.analysis_id, note = excluded.note,
          verified_by = excluded.verified_by, verified_on = excluded.verified_on
      `.execute(scope.db)
    }
    return { changed: verdicts.length, operation_id: scope.operationId }
  },
})
