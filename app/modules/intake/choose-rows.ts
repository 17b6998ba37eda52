import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Preview } from '#kernel/recognition.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'
import { refuseOthers, refuseUnseen } from './who-may-change.ts'

const choice = z.union([z.literal('create'), z.literal('skip'), z.object({ update: z.string().max(80) })])
export const exactAnswers = ['create', 'skip', 'update'] as const
const row = z.object({
  line: z.number().int(),
  choice: choice.optional(),
  values: z.record(z.string(), z.string().nullable()).optional(),
})

/** What becomes of staged rows, line by line or for all exact twins at once, and what a person corrected in a document's form. */
export const chooseRows = command({
  name: 'intake.choose-rows',
  summary: { fr: 'Choisir ce qui est importé', en: 'Choose what is imported' },
  needs: 'intake.add',
  input: z.object({
    id: fields.id,
    /** The same answer for every row that has the very name of another; `update` completes that one. */
    exact: z.enum(exactAnswers).optional(),
    rows: z.array(row).max(10_000).default([]),
    /** Names written nearly the same, and whether they are read as one. */
    near: z
      .array(z.object({ typed: z.string().max(200), joined: z.boolean() }))
      .max(200)
      .default([]),
    /** The `changes.count` that one last read; what somebody else changed since is then refused, not written over. */
    seen: z.number().int().min(0).optional(),
  }),
  http: 'PATCH /imports/:id/rows',
  async run(scope, { id, exact, rows, near, seen }) {
    const staged = await db(scope)
      .selectFrom('intake.import')
      .select(['id', 'state', 'recogniser', 'preview', 'received_at'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!staged) throw new NotFound('kernel.not-found')
    await refuseOthers(scope, staged)
    if (staged.state !== 'staged') throw new Conflict('intake.already-applied')
    if (seen !== undefined) await refuseUnseen(scope, staged, seen)
    if (near.length > 0) await chooseNear(scope, staged, near)
    if (exact) await chooseExact(scope, id, exact)
    if (rows.length > 0) await chooseLines(scope, id, rows)
  },
})

async function chooseNear(
  scope: Work,
  { id, preview }: { id: string; preview: unknown },
  answers: readonly { typed: string; joined: boolean }[],
): Promise<void> {
  const shown = preview as Pick<Preview, 'near'> | null
  const near = shown?.near?.map(name => ({
    ...name,
    joined: answers.find(({ typed }) => typed === name.typed)?.joined ?? name.joined,
  }))
  await db(scope)
    .updateTable('intake.import')
    .set({ preview: JSON.stringify({ ...shown, near }) })
    .where('id', '=', id)
    .execute()
}

async function chooseExact(scope: Work, id: string, answer: (typeof exactAnswers)[number]): Promise<void> {
  const chosen =
    answer === 'update'
      ? sql`jsonb_build_object('update', jsonb_path_query_first(twins, '$[*] ? (@.exact == true).recordId'))`
      : sql`to_jsonb(${answer}::text)`
  await sql`
    update intake.staged_row set choice = ${chosen} where import_id = ${id} and twins @> '[{"exact": true}]'
  `.execute(scope.db)
}

/** One statement, whatever the number of lines; a line given twice says everything once. */
async function chooseLines(scope: Work, id: string, rows: readonly z.output<typeof row>[]): Promise<void> {
  const given = new Map<number, z.output<typeof row>>()
  for (const one of rows) {
    const before = given.get(one.line)
    given.set(one.line, { ...before, ...one, values: { ...before?.values, ...one.values } })
  }
  await sql`
    update intake.staged_row as row
    set choice = coalesce(given.choice, row.choice), "values" = row."values" || given."values"
    from jsonb_to_recordset(${JSON.stringify([...given.values()])}::jsonb) as given (line int, choice jsonb, "values" jsonb)
    where row.import_id = ${id} and row.line = given.line
  `.execute(scope.db)
}
