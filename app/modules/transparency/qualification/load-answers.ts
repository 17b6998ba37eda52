import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { loadSystem, type KnownSystem } from '#modules/inventory/public.ts'
import { isFactName, type FactName, type Facts } from '../engine/fact-table.ts'
import { db } from '../tables.ts'
import { recordFacts } from './record-facts.ts'
import { completed, readKept, stillUnsure, toAsk, withoutHidden } from './what-matters.ts'

/** Where the questionnaire of a system stands. */
export interface Answers {
  system: KnownSystem
  /** The answers under way, if any; without them one starts from the last qualification. */
  draft: { saved_by: string; saved_at: Date } | null
  /** What people answered, and what the record says. */
  said: Facts
  record: Facts
  /** Both together, less what no longer matters: what is qualified. */
  facts: Facts
  unsure: FactName[]
  /** Still to ask now. */
  open: FactName[]
}

export async function loadAnswers(scope: Work, id: string): Promise<Answers> {
  const system = await loadSystem(scope, id)
  const draft = await db(scope)
    .selectFrom('transparency.draft')
    .select(['facts', 'unsure', 'saved_by', 'saved_at'])
    .where('system_id', '=', id)
    .executeTakeFirst()
  const last = await db(scope)
    .selectFrom('transparency.run')
    .select('facts')
    .where('system_id', '=', id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const said = readKept(draft?.facts ?? last?.facts ?? {})
  const record = recordFacts(system, await loadAuthority(scope))
  const kept = (draft?.unsure ?? []).filter(isFactName)
  return { system, draft: draft ?? null, said, record, ...settled({ said, record, unsure: kept }, today(scope)) }
}

/** Answers and record put together on that day. */
export function settled({ said, record, unsure }: Pick<Answers, 'said' | 'record' | 'unsure'>, day: string) {
  const facts = withoutHidden(completed(said, record, unsure), day)
  const kept = stillUnsure(facts, unsure, day)
  return { facts, unsure: kept, open: toAsk(facts, kept, day) }
}
