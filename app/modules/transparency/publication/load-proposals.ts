import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** All that was proposed for a record, newest first; what is frozen in it is read apart. */
export async function loadProposals(scope: Work, record_id: string) {
  return db(scope)
    .selectFrom('transparency.proposal')
    .select([
      'id',
      'deed',
      'reason',
      'review_on',
      'state',
      'prepared_by',
      'prepared_by_id',
      'prepared_on',
      'decided_by',
      'decided_by_id',
      'decided_role',
      'decided_on',
      'waiver_reason',
      'refusal_reason',
    ])
    .where('record_id', '=', record_id)
    .orderBy('id', 'desc')
    .execute()
}

export type Proposal = Awaited<ReturnType<typeof loadProposals>>[number]

/** A proposal that still waits, held until the end of the transaction. */
export async function heldProposal(scope: Work, id: string) {
  const found = await db(scope)
    .selectFrom('transparency.proposal')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('transparency.no-proposal')
  return found
}
