import { sql } from 'kysely'
import { z } from 'zod'
import { historyOf, type HistoryLine } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'

/** Who changed what in an action, in what was said or decided about it, or in a dated fact. */
export const readHistory = query({
  name: 'plan.read-history',
  summary: { fr: 'Lire l’historique d’une action ou d’un fait', en: 'Read the history of an action or a fact' },
  needs: 'plan.read',
  input: z.object({ record: z.enum(['action', 'fact']), id: fields.id }),
  http: 'GET /history/:record/:id',
  async run(scope, { record, id }) {
    const own = await historyOf(scope, `plan.${record}`, id)
    if (record === 'fact') return own
    const about: HistoryLine[] = []
    for (const { table, row } of await rowsAbout(scope, id)) about.push(...(await historyOf(scope, table, row)))
    return [...own, ...about].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  },
})

/** Comments, decisions and dependencies of an action, those taken away included: their history says that they were there. */
async function rowsAbout(scope: Work, id: string): Promise<{ table: string; row: string }[]> {
  const { rows } = await sql<{ table: string; row: string }>`
    select distinct table_name as "table", row_id as "row" from kernel.change
    where table_name in ('plan.action_comment', 'plan.action_decision', 'plan.dependency')
      and coalesce(after, before) ->> 'action_id' = ${id}
    limit 200
  `.execute(scope.db)
  return rows
}
