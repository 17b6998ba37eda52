import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Choice, FormField, Mapping, Preview, Problem, Twin } from '#kernel/recognition.ts'
import type { Text } from '#kernel/texts.ts'
import { db } from './tables.ts'

export interface ShownPreview {
  headerLine?: number
  sheet?: string
  fields?: Preview['fields']
  form?: FormField[]
  problems: Problem[]
  problemCount: number
  errorCount: number
}

/** One file: what it was recognised as, its first rows, all that is wrong with it, and what waits for a choice. */
export const readImport = query({
  name: 'intake.read-import',
  summary: { fr: 'Lire un import', en: 'Read an import' },
  needs: 'intake.add',
  input: z.object({ id: fields.id, sample: z.coerce.number().int().min(1).max(500).default(20) }),
  http: 'GET /imports/:id',
  async run(scope, { id, sample }) {
    const found = await db(scope).selectFrom('intake.import').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    const rows = db(scope).selectFrom('intake.staged_row').where('import_id', '=', id)
    const { count } = await rows.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const columns = ['line', 'values', 'twins', 'choice'] as const
    const first = await rows.select(columns).orderBy('line').limit(sample).execute()
    const doubtful = await rows
      .select(columns)
      .where('twins', '<>', JSON.stringify([]))
      .orderBy('line')
      .limit(500)
      .execute()
    return {
      import: {
        ...found,
        mapping: found.mapping as Mapping | null,
        preview: found.preview as ShownPreview | null,
        set_aside_reason: found.set_aside_reason as Text | null,
        undo_kept: (found.undo_kept ?? []) as { tableName: string; rowId: string; label: string }[],
      },
      count,
      rows: first.map(shownRow),
      doubtful: doubtful.map(shownRow),
    }
  },
})

export type FoundImport = Awaited<ReturnType<typeof readImport>>

function shownRow(row: { line: number; values: unknown; twins: unknown; choice: unknown }) {
  return {
    line: row.line,
    values: row.values as Record<string, unknown>,
    twins: row.twins as Twin[],
    choice: row.choice as Choice | null,
  }
}
