import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadRequest } from './load.ts'
import { isOpen } from './request.ts'
import { db } from './tables.ts'

/** Closes every link of a request: sent to the wrong person, or no longer needed. */
export const revokeRequest = command({
  name: 'requests.revoke-request',
  summary: { fr: 'Fermer les liens d’une demande', en: 'Close the links of a request' },
  needs: 'requests.write',
  input: z.object({ id: fields.id }),
  undoable: true,
  async run(scope, { id }) {
    if (!isOpen(await loadRequest(scope, id))) throw new Conflict('requests.not-open')
    await db(scope)
      .updateTable('requests.request')
      .set({ revoked_at: scope.clock.now() })
      .where('id', '=', id)
      .execute()
    return { operation_id: scope.operationId }
  },
})
