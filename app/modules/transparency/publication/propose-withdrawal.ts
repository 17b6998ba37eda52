import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { refusePersonal } from './refuse-personal.ts'
import { onlinePage } from './write-publication.ts'
import { signature } from './signature.ts'

/** Proposes that a page leave the public's sight, with the reason that will be read in its place. */
export const proposeWithdrawal = command({
  name: 'transparency.propose-withdrawal',
  summary: { fr: 'Proposer le retrait d’une fiche publique', en: 'Propose the withdrawal of a public page' },
  needs: 'transparency.prepare',
  input: z.object({ id: fields.id, reason: fields.line(500) }),
  http: 'POST /publications/:id/withdrawal',
  async run(scope, { id, reason }) {
    refusePersonal({ reason })
    const online = await onlinePage(scope, id)
    const waiting = await db(scope)
      .selectFrom('transparency.proposal')
      .select('id')
      .where('record_id', '=', id)
      .where('state', '=', 'proposed')
      .executeTakeFirst()
    if (waiting) throw new Conflict('transparency.already-proposed', { name: online.name })
    const { by, by_id } = signature(scope)
    const proposal = newId()
    await db(scope)
      .insertInto('transparency.proposal')
      .values({
        tenant_id: scope.tenantId,
        id: proposal,
        kind: online.kind,
        record_id: id,
        deed: 'withdraw',
        content: JSON.stringify(online),
        reason,
        prepared_by: by,
        prepared_by_id: by_id,
        prepared_on: today(scope),
      })
      .execute()
    return proposal
  },
})
