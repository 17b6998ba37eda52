import { z } from 'zod'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedAgreement } from './agreement.ts'

/** Ended before its time, or not renewed: from that day on it binds nobody. */
export const endAgreement = command({
  name: 'governance.end-agreement',
  summary: { fr: 'Mettre fin à une convention', en: 'End an agreement' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, ended_on: fields.civilDate, reason: fields.line() }),
  http: 'POST /agreements/:id/end',
  async run(scope, { id, ended_on, reason }) {
    const { state, starts_on } = await lockedAgreement(scope, id)
    if (state !== 'signed') throw new Conflict('governance.agreement-not-signed')
    if (starts_on && ended_on < starts_on) throw new Invalid({ ended_on: { key: 'governance.ends-before' } })
    await db(scope)
      .updateTable('governance.agreement')
      .set({ state: 'ended', ended_on, ended_reason: reason })
      .where('id', '=', id)
      .execute()
  },
})
