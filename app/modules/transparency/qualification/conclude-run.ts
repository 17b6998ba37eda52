import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { classify } from '../engine/classify.ts'
import { parseFacts } from '../engine/parse-facts.ts'
import { questionnaireVersion } from '../engine/questions.ts'
import { db } from '../tables.ts'
import { requireReach } from '../reach.ts'
import { loadAnswers } from './load-answers.ts'
import { fingerprintOf } from './record-facts.ts'

/** Answers become a qualification, that nothing changes afterwards. Unknown facts are allowed: they leave it open, and it says so. */
export const concludeRun = command({
  name: 'transparency.conclude-run',
  summary: { fr: 'Conclure une qualification', en: 'Conclude a qualification' },
  needs: 'transparency.qualify',
  input: z.object({ id: fields.id }),
  http: 'POST /systems/:id/runs',
  async run(scope, { id: system_id }) {
    const { system, facts } = await loadAnswers(scope, system_id)
    requireReach(scope, system)
    const checked = parseFacts(facts)
    if (checked.problems) throw new Invalid(checked.problems)
    const day = today(scope)
    const result = classify(facts, { today: day })
    const { last } = await db(scope)
      .selectFrom('transparency.run')
      .select(eb => eb.fn.max<number | null>('number').as('last'))
      .where('system_id', '=', system_id)
      .executeTakeFirstOrThrow()
    const run = { id: newId(), number: (last ?? 0) + 1 }
    await db(scope)
      .insertInto('transparency.run')
      .values({
        ...run,
        tenant_id: scope.tenantId,
        system_id,
        facts: JSON.stringify(facts),
        result: JSON.stringify(result),
        questionnaire_version: questionnaireVersion,
        law_version: result.law_version,
        data_version: result.data_version,
        record_fingerprint: fingerprintOf(system),
        answered_by: actorName(scope.actor),
        answered_on: day,
      })
      .execute()
    await db(scope).deleteFrom('transparency.draft').where('system_id', '=', system_id).execute()
    return run
  },
})
