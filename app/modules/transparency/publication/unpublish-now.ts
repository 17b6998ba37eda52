import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { refusePersonal } from './refuse-personal.ts'
import { roleFor, signature } from './signature.ts'
import { onlinePage, withdraw } from './write-publication.ts'

/** A mistake must be gone at once: one person withdraws, says why, and the act stays. What waited is taken back with it. */
export const unpublishNow = command({
  name: 'transparency.unpublish-now',
  summary: { fr: 'Retirer une fiche publique en urgence', en: 'Withdraw a public page at once' },
  needs: 'transparency.prepare',
  input: z.object({ id: fields.id, reason: fields.line(500) }),
  http: 'POST /publications/:id/urgent-withdrawal',
  async run(scope, { id, reason }) {
    refusePersonal({ reason })
    const online = await onlinePage(scope, id)
    const { by, by_id } = signature(scope)
    const decided = { decided_by: by, decided_by_id: by_id, decided_on: today(scope) }
    await db(scope)
      .updateTable('transparency.proposal')
      .set({ ...decided, state: 'taken-back' })
      .where('record_id', '=', id)
      .where('state', '=', 'proposed')
      .execute()
    await db(scope)
      .insertInto('transparency.proposal')
      .values({
        ...decided,
        tenant_id: scope.tenantId,
        id: newId(),
        kind: online.kind,
        record_id: id,
        deed: 'withdraw',
        content: JSON.stringify(online),
        reason,
        state: 'approved',
        prepared_by: by,
        prepared_by_id: by_id,
        prepared_on: today(scope),
        decided_role: roleFor(scope, unpublishNow.spec.needs),
        waiver_reason: reason,
      })
      .execute()
    await withdraw(scope, { kind: online.kind, record_id: id, reason })
  },
})
