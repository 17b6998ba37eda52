import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { dueRecordPath } from './paths.ts'
import { type ItemState, proposalById } from './proposal.ts'
import { inState } from './row-state.ts'
import { ruleById } from './rules.ts'
import { standingOf } from './second-person.ts'
import { db } from './tables.ts'

const mostKept = 200

/** A proposal, its rules as they were that day, what came of each record, and what stayed with the reason. */
export const readProposal = query({
  name: 'retention.read-proposal',
  summary: { fr: 'Lire une proposition d’élimination', en: 'Read a proposal' },
  needs: 'retention.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const proposal = await proposalById(scope, id)
    const rules = await db(scope)
      .selectFrom('retention.proposal_rule')
      .select(['rule', 'table_name', 'months', 'fate', 'cutoff', 'items', 'oldest', 'newest'])
      .where('proposal_id', '=', id)
      .orderBy('id')
      .execute()
    const { rows: counts } = await sql<{ rule: string; state: ItemState; n: number }>`
      select rule, state, count(*) as n from retention.proposal_item where proposal_id = ${id} group by 1, 2
    `.execute(scope.db)
    const stayed = await db(scope)
      .selectFrom('retention.proposal_item')
      .select(['rule', 'row_id', 'state', 'held_by'])
      .where('proposal_id', '=', id)
      .where('state', 'in', ['touched', 'referenced', 'gone'])
      .orderBy('id')
      .limit(mostKept)
      .execute()
    return {
      proposal,
      rules: rules.map(line => ({
        ...line,
        definition: ruleById(line.rule) ?? null,
        outcome: Object.fromEntries(counts.filter(({ rule }) => rule === line.rule).map(({ state, n }) => [state, n])),
      })),
      stayed: await Promise.all(stayed.map(async item => ({ ...item, path: await pathOf(scope, item) }))),
      /** What whoever reads may be to it: if nobody else could approve, who proposed may, with a reason. */
      standing: await standingOf(scope, proposal.proposed_by_id),
    }
  },
})

export type ReadProposal = Awaited<ReturnType<typeof readProposal>>

/** Where a record that stayed can be seen: among those whose time runs, else in its register. */
async function pathOf(scope: Work, { rule: id, row_id }: { rule: string; row_id: string }): Promise<string | null> {
  const rule = ruleById(id)
  if (!rule) return null
  const { rows } = await sql<{ held: boolean }>`
    select ${inState(rule)} as held from ${sql.table(rule.table)} t where t.id = ${row_id}
  `.execute(scope.db)
  if (!rows[0]) return null
  const register = scope.registry.modules.flatMap(module => module.registers ?? []).find(one => one.id === rule.table)
  return rows[0].held ? dueRecordPath(id, row_id) : register ? `${register.path}/${row_id}` : null
}
