import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { topicId } from './library.ts'

/** Takes judgements back: these topics are again what the documents alone say. The history keeps what had been said. */
export const clearVerdicts = command({
  name: 'procurement.clear-verdicts',
  summary: { fr: 'Revenir sur le jugement de sujets', en: 'Take back the judgement of topics' },
  needs: 'procurement.verify',
  input: z.object({ contract_id: fields.id, topics: z.array(topicId).min(1).max(40) }),
  http: 'POST /contracts/:contract_id/topic-verdicts/clear',
  undoable: true,
  async run(scope, { contract_id, topics }) {
    const { numAffectedRows } = await sql`
      delete from procurement.topic_verdict where contract_id = ${contract_id} and topic = any (${topics}::text[])
    `.execute(scope.db)
    return { changed: Number(numAffectedRows ?? 0), operation_id: scope.operationId }
  },
})
