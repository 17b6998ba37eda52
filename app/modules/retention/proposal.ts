import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Actor, Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export type ItemState = 'pending' | 'eliminated' | 'pseudonymised' | 'touched' | 'referenced' | 'gone'

/** Who acts, so that two of them can be told apart. */
export function signatoryOf(actor: Actor): string {
  if (actor.kind === 'user') return actor.id
  return actor.kind === 'key' ? actor.maker : actor.kind === 'anonymous' ? 'anonymous' : `${actor.kind}:${actor.name}`
}

/** Every proposal, the newest first, with how many records it speaks of. */
export function proposalsOf(scope: Work) {
  return db(scope)
    .selectFrom('retention.proposal as p')
    .select(['p.id', 'p.number', 'p.state', 'p.proposed_by', 'p.proposed_on', 'p.approved_on', 'p.done_on', 'p.job_id'])
    .select(
      sql<number>`(select coalesce(sum(r.items), 0)::int from retention.proposal_rule r where r.proposal_id = p.id)`.as(
        'items',
      ),
    )
    .orderBy('p.number', 'desc')
    .execute()
}

/** A proposal as it stands; a command that is about to change it locks it. */
export async function proposalById(scope: Work, id: string, { lock = false } = {}) {
  const found = db(scope).selectFrom('retention.proposal').selectAll().where('id', '=', id)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (!row) throw new NotFound('retention.no-such-proposal')
  return row
}
