import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

const choice = z.union([z.literal('create'), z.literal('skip'), z.object({ update: z.string().max(80) })])

/** What becomes of staged rows, line by line, and what a person corrected in a document's form. */
export const chooseRows = command({
  name: 'intake.choose-rows',
  summary: { fr: 'Choisir ce qui est importé', en: 'Choose what is imported' },
  needs: 'intake.add',
  input: z.object({
    id: fields.id,
    rows: z
      .array(
        z.object({
          line: z.number().int(),
          choice: choice.optional(),
          values: z.record(z.string(), z.string().nullable()).optional(),
        }),
      )
      .max(10_000),
  }),
  http: 'PATCH /imports/:id/rows',
  async run(scope, { id, rows }) {
    const staged = await db(scope)
      .selectFrom('intake.import')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!staged) throw new NotFound('kernel.not-found')
    if (staged.state !== 'staged') throw new Conflict('intake.already-applied')
    for (const row of rows) {
      const known = await db(scope)
        .selectFrom('intake.staged_row')
        .select(['id', 'values'])
        .where('import_id', '=', id)
        .where('line', '=', row.line)
        .executeTakeFirst()
      if (!known) continue
      const values = row.values ? { values: JSON.stringify({ ...(known.values as object), ...row.values }) } : {}
      const chosen = row.choice ? { choice: JSON.stringify(row.choice) } : {}
      if (Object.keys({ ...values, ...chosen }).length === 0) continue
      await db(scope)
        .updateTable('intake.staged_row')
        .set({ ...values, ...chosen })
        .where('id', '=', known.id)
        .execute()
    }
  },
})
