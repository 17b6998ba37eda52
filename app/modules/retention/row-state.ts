import { sql, type RawBuilder } from 'kysely'
import type { Rule, rowStates } from './rules.ts'

type RowState = (typeof rowStates)[number]

/** What a word of the rules means for a row `t`. */
const meanings: Record<RowState, (rule: Rule) => RawBuilder<boolean>> = {
  archived: () => sql`t.archived_at is not null`,
  answered: () => sql`t.outcome is not null`,
  revoked: () => sql`t.revoked_at is not null`,
  ended: () => sql`t.ended_at is not null`,
  closed: () => sql`t.state <> 'staged'`,
  any: () => sql`true`,
  // Nobody who came back, and nobody twice.
  left: ({ table }) => sql`(t.archived_at is not null and not (t.email = '' and t.name ~ '^personne \\d+$')
    and not exists (select from ${sql.table(table)} back where back.user_id = t.user_id and back.archived_at is null))`,
  // A line that explains a change still kept belongs to the history of that record.
  detached: () => sql`not exists (select from kernel.change c where c.operation_id in (t.id, t.parent_id))`,
}

export function inState(rule: Rule): RawBuilder<boolean> {
  return meanings[rule.rows](rule)
}

/** The civil date from which a row's months are counted. */
export function sinceOf(rule: Rule): RawBuilder<string> {
  return sql`t.${sql.ref(rule.since)}::date`
}

/** Rows of the rule whose time was over on that day: `cutoff` is today less the months. */
export function dueBy(rule: Rule, cutoff: string): RawBuilder<boolean> {
  return sql`(${inState(rule)} and ${sinceOf(rule)} <= ${cutoff}::date)`
}
