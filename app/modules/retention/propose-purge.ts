import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { type Duration, loadDurations } from './duration.ts'
import { signatoryOf } from './proposal.ts'
import { dueBy, sinceOf } from './row-state.ts'
import { db } from './tables.ts'

/** What one proposal may name under one rule: a larger backlog goes in several. */
const most = 20_000

/** Writes down what is due today under some rules: the very records, their number, the rules as they are. */
export const proposePurge = command({
  name: 'retention.propose-purge',
  summary: { fr: 'Proposer une élimination', en: 'Propose an elimination' },
  needs: 'retention.propose',
  input: z.object({ rules: z.array(fields.line(60)).min(1).max(100) }),
  async run(scope, { rules }) {
    const chosen = (await loadDurations(scope)).filter(
      ({ rule }) => rules.includes(rule.id) && rule.mode !== 'automatic',
    )
    if (chosen.length < new Set(rules).size) throw new Invalid({ rules: { key: 'retention.no-such-rule' } })
    const proposal = newId()
    const { number } = await db(scope)
      .selectFrom('retention.proposal')
      .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
      .executeTakeFirstOrThrow()
    await db(scope)
      .insertInto('retention.proposal')
      .values({
        tenant_id: scope.tenantId,
        id: proposal,
        number,
        state: 'proposed',
        proposed_by: actorName(scope.actor),
        proposed_by_id: signatoryOf(scope.actor),
        proposed_on: today(scope),
      })
      .execute()
    let items = 0
    for (const duration of chosen) items += await addRule(scope, proposal, duration)
    if (items === 0) throw new Conflict('retention.nothing-due')
    return { id: proposal, number, items }
  },
})

/** The records of one rule; one that waits in another proposal is not proposed twice. */
async function addRule(scope: Work, proposal: string, { rule, months, cutoff }: Duration): Promise<number> {
  const { rows } = await sql<{ items: number; oldest: string; newest: string }>`
    with added as (
      insert into retention.proposal_item (tenant_id, id, proposal_id, rule, table_name, row_id, fingerprint)
      select t.tenant_id, gen_random_uuid(), ${proposal}, ${rule.id}, ${rule.table}, t.id, retention.fingerprint(${rule.table}, t.id)
      from ${sql.table(rule.table)} t
      where ${dueBy(rule, cutoff)} and not exists (
        select from retention.proposal_item i join retention.proposal p on p.tenant_id = i.tenant_id and p.id = i.proposal_id
        where i.table_name = ${rule.table} and i.row_id = t.id and i.state = 'pending' and p.state in ('proposed', 'approved'))
      order by ${sinceOf(rule)}, t.id limit ${most} returning row_id
    )
    select count(*) as items, min(${sinceOf(rule)}) as oldest, max(${sinceOf(rule)}) as newest
    from ${sql.table(rule.table)} t join added on added.row_id = t.id
  `.execute(scope.db)
  const counted = rows[0]
  if (!counted?.items) return 0
  await db(scope)
    .insertInto('retention.proposal_rule')
    .values({
      tenant_id: scope.tenantId,
      id: newId(),
      proposal_id: proposal,
      rule: rule.id,
      table_name: rule.table,
      months,
      fate: rule.fate,
      cutoff,
      ...counted,
      children: JSON.stringify(rule.children),
    })
    .execute()
  return counted.items
}
