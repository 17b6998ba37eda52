import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'

/** The operation that touched an action last, so that it can be offered to be undone. */
export const readLastChange = query({
  name: 'plan.read-last-change',
  summary: { fr: 'Lire la dernière opération sur une action', en: 'Read the last operation on an action' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { rows } = await sql<{ operation: string | null }>`
      select operation_id as operation from kernel.change
      where table_name = 'plan.action' and row_id = ${id} order by id desc limit 1
    `.execute(scope.db)
    return rows[0]?.operation ?? null
  },
})
