import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadRequest } from './load.ts'
import { db } from './tables.ts'

/** The notes were handed over on paper, at a meeting, by one's own mail: those not yet sent count as sent today. */
export const markHanded = command({
  name: 'requests.mark-handed',
  summary: { fr: 'Noter que des demandes ont été remises', en: 'Record that requests were handed over' },
  needs: 'requests.write',
  input: z.object({ ids: z.array(fields.id).min(1).max(500) }),
  undoable: true,
  async run(scope, { ids }) {
    let changed = 0
    for (const id of new Set(ids)) {
      if ((await loadRequest(scope, id)).state !== 'to-send') continue
      const sent = { sent_on: today(scope), sent_how: 'self' }
      await db(scope).updateTable('requests.request').set(sent).where('id', '=', id).execute()
      changed++
    }
    return { changed, operation_id: scope.operationId }
  },
})
