import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Choice, FormField, Mapping, NearName, Preview, Problem, Twin } from '#kernel/recognition.ts'
import type { Text } from '#kernel/texts.ts'
import { mayUndo } from './may-undo.ts'
import { sameFile } from './same-file.ts'
import { db } from './tables.ts'
import { mayChange, othersChanges } from './who-may-change.ts'

export interface ShownPreview {
  headerLine?: number
  sheet?: string
  fields?: Preview['fields']
  form?: FormField[]
  problems: Problem[]
  problemCount: number
  errorCount: number
  /** Permissions that importing takes. */
  needs?: string[]
  sources?: Preview['sources']
  near?: NearName[]
}

/** One file: what it was recognised as, its first rows, all that is wrong with it, and what waits for a choice. */
export const readImport = query({
  name: 'intake.read-import',
  summary: { fr: 'Lire un import', en: 'Read an import' },
  needs: 'intake.add',
  input: z.object({
    id: fields.id,
    /** How many of the first rows, and of those with a twin, come back; all of them are counted. */
    sample: z.coerce.number().int().min(1).max(500).default(20),
    doubts: z.coerce.number().int().min(1).max(200_000).default(500),
  }),
  http: 'GET /imports/:id',
  async run(scope, { id, sample, doubts }) {
    const found = await db(scope).selectFrom('intake.import').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    const rows = db(scope).selectFrom('intake.staged_row').where('import_id', '=', id)
    const { exactChoices, ...counts } = await rows
      .select([
        sql<number>`count(*)`.as('count'),
        sql<number>`count(*) filter (where choice = '"skip"')`.as('skipped'),
        sql<number>`count(*) filter (where twins <> '[]')`.as('doubtfulCount'),
        sql<number>`count(*) filter (where twins = '[]' and choice is not null)`.as('asideCount'),
        sql<boolean>`coalesce(bool_or(twins @> '[{"exact": true}]'), false)`.as('exact'),
        sql<string[]>`
          coalesce(array_agg(distinct ${answer}) filter (where twins @> '[{"exact": true}]'), '{}')
        `.as('exactChoices'),
      ])
      .executeTakeFirstOrThrow()
    const [exactChoice, another] = exactChoices
    const columns = ['line', 'values', 'twins', 'choice'] as const
    const first = await rows.select(columns).orderBy('line').limit(sample).execute()
    // What a recogniser proposed unticked, and what a person made of it: rows without a twin whose fate was said.
    const aside = await rows
      .select(columns)
      .where('twins', '=', JSON.stringify([]))
      .where('choice', 'is not', null)
      .orderBy('line')
      .limit(doubts)
      .execute()
    const doubtful = await rows
      .select(columns)
      .where('twins', '<>', JSON.stringify([]))
      .orderBy('line')
      .limit(doubts)
      .execute()
    return {
      import: {
        ...found,
        mapping: found.mapping as Mapping | null,
        preview: found.preview as ShownPreview | null,
        set_aside_reason: found.set_aside_reason as Text | null,
        mayUndo: found.state === 'applied' && (await mayUndo(scope, found.applied_operation)),
        mayChange: await mayChange(scope, found),
        changes: await othersChanges(scope, found),
        same: await sameFile(scope, found),
        undo_kept: (found.undo_kept ?? []) as { tableName: string; rowId: string; label: string }[],
      },
      ...counts,
      /** The one answer given for all lines that bear the very name of another; null when there are several. */
      exactChoice: another === undefined ? (exactChoice ?? null) : null,
      rows: first.map(shownRow),
      doubtful: doubtful.map(shownRow),
      aside: aside.map(shownRow),
    }
  },
})

const answer = sql`case when choice = '"skip"' then 'skip' when jsonb_typeof(choice) = 'object' then 'update' else 'create' end`

export type FoundImport = Awaited<ReturnType<typeof readImport>>

function shownRow(row: { line: number; values: unknown; twins: unknown; choice: unknown }) {
  return {
    line: row.line,
    values: row.values as Record<string, unknown>,
    twins: row.twins as Twin[],
    choice: row.choice as Choice | null,
  }
}
