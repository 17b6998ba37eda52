import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#kernel/operation.ts'
import { loadDurations } from './duration.ts'
import { dueBy } from './row-state.ts'
import { db } from './tables.ts'

/** Removes technical traces whose time is over, and archives that expired: what the rules call automatic, without a proposal. */
export const cleanTechnical = command({
  name: 'retention.clean-technical',
  summary: { fr: 'Effacer les traces techniques échues', en: 'Remove technical traces that are due' },
  needs: 'retention.execute',
  input: z.object({}),
  async run(scope) {
    const removed: Record<string, number> = {}
    for (const { rule, cutoff } of await loadDurations(scope)) {
      if (rule.mode !== 'automatic') continue
      const { rows } = await sql<{ file: string | null }>`
        delete from ${sql.table(rule.table)} t where ${dueBy(rule, cutoff)} returning to_jsonb(t) ->> 'file_id' as file
      `.execute(scope.db)
      removed[rule.id] = rows.length
      const files = [...new Set(rows.flatMap(({ file }) => file ?? []))]
      if (files.length > 0) await sql`select retention.drop_unused_files(${sql.val(files)}::uuid[])`.execute(scope.db)
    }
    const expired = await db(scope)
      .deleteFrom('retention.archive')
      .where('expires_at', '<=', scope.clock.now())
      .executeTakeFirst()
    return { ...removed, archives: Number(expired.numDeletedRows) }
  },
})
