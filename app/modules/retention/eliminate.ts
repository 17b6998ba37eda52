import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { persons } from './persons.ts'
import { proposalById } from './proposal.ts'
import { rules } from './rules.ts'
import { db } from './tables.ts'

/**
 * Carries out the next records of an approved proposal, those that refer to others first. What somebody touched since, or
 * what is still referred to, stays and says so. Called again after a crash, it goes on where it was.
 */
export const eliminate = command({
  name: 'retention.eliminate',
  summary: {
    fr: 'Éliminer les fiches d’une proposition approuvée',
    en: 'Eliminate the records of an approved proposal',
  },
  needs: 'retention.execute',
  input: z.object({ proposal: fields.id, size: z.number().int().min(1).max(1_000).default(100) }),
  async run(scope, { proposal, size }) {
    const { state } = await proposalById(scope, proposal, { lock: true })
    if (state !== 'approved') return count(scope, proposal)
    const order = rules.map(({ id }) => id)
    const items = await db(scope)
      .selectFrom('retention.proposal_item')
      .select(['id', 'rule'])
      .where('proposal_id', '=', proposal)
      .where('state', '=', 'pending')
      .orderBy(sql`array_position(${sql.val(order)}::text[], rule)`)
      .orderBy('id')
      .limit(size)
      .execute()
    const day = today(scope)
    const named = new Set(rules.filter(({ fate }) => fate === 'pseudonymise').map(({ id }) => id))
    for (const { id, rule } of items) {
      if (named.has(rule))
        await sql`select retention.pseudonymise(${id}, ${JSON.stringify(persons)}::jsonb, ${day})`.execute(scope.db)
      else await sql`select retention.eliminate(${id}, ${day})`.execute(scope.db)
    }
    const { done, left } = await count(scope, proposal)
    if (left === 0)
      await db(scope)
        .updateTable('retention.proposal')
        .set({ state: 'done', done_on: day })
        .where('id', '=', proposal)
        .execute()
    return { done, left }
  },
})

async function count(scope: Work, proposal: string): Promise<{ done: number; left: number }> {
  const { rows } = await sql<{ done: number; left: number }>`
    select count(*) filter (where state <> 'pending') as done, count(*) filter (where state = 'pending') as left
    from retention.proposal_item where proposal_id = ${proposal}
  `.execute(scope.db)
  return rows[0] ?? { done: 0, left: 0 }
}
