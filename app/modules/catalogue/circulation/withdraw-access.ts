import { z } from 'zod'
import { Conflict, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { personOf, type Scope } from '#kernel/scope.ts'
import { mayFor } from '../datasets/reach.ts'
import { db } from '../tables.ts'
import { theAccess, type AccessRequest } from './access.ts'
import { answerAccess } from './answer-access.ts'

/** Takes a request back before its answer: who asked may, and so may who would answer. */
export const withdrawAccess = command({
  name: 'catalogue.withdraw-access',
  summary: { fr: 'Retirer une demande d’accès', en: 'Withdraw an access request' },
  needs: 'catalogue.ask',
  input: z.object({ id: fields.id }),
  http: 'POST /access-requests/:id/withdraw',
  async run(scope, { id }) {
    const request = await theAccess(scope, id)
    if (request.state !== 'open') throw new Conflict('catalogue.request-over')
    if (!mayWithdraw(scope, request)) throw new Refused('catalogue.not-your-request')
    const { numUpdatedRows } = await db(scope)
      .updateTable('catalogue.access_request')
      .set({ state: 'withdrawn', ended_at: scope.clock.now() })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (!numUpdatedRows) throw new Conflict('catalogue.request-over')
  },
})

export function mayWithdraw(scope: Scope, { asked_person, holder_id }: AccessRequest): boolean {
  const person = personOf(scope.actor)
  return (person !== null && person === asked_person) || mayFor(scope, answerAccess, holder_id)
}
