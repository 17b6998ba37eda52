import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { concludeAbsences } from './conclude-absences.ts'
import { heldRun } from './run.ts'

/** A person says that a source really has less than half of what it had: what was not seen is absent, after the days of grace. */
export const confirmDeletions = command({
  name: 'catalogue.confirm-deletions',
  summary: { fr: 'Confirmer les disparitions d’un moissonnage', en: 'Confirm what a harvest did not find' },
  needs: 'catalogue.harvest',
  input: z.object({ run_id: fields.id }),
  http: 'POST /catalogue/harvests/:run_id/confirmation',
  async run(scope, { run_id }) {
    const run = await heldRun(scope, run_id)
    const last = await db(scope)
      .selectFrom('catalogue.run')
      .select('id')
      .where('source_id', '=', run.source_id)
      .orderBy('queued_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (run.withheld !== 'halved' || last?.id !== run.id) throw new Conflict('catalogue.nothing-to-confirm')
    await db(scope)
      .updateTable('catalogue.run')
      .set({ confirmed_by: actorName(scope.actor), confirmed_at: scope.clock.now() })
      .where('id', '=', run_id)
      .execute()
    await concludeAbsences(scope, run_id, { whole: true, confirmed: true })
  },
})
