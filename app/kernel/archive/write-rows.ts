import { sql, type Kysely } from 'kysely'
import { Conflict } from '../errors.ts'
import type { CatalogueColumn } from './catalogue.ts'
import type { FittedTable } from './fit-archive.ts'
import type { Line } from './read-lines.ts'
import { refusals } from './refusal.ts'

const batchRows = 500
const batchCharacters = 8 * 1024 * 1024

/** Writes the lines of a table, other ids put in the place of those that change; returns how many there were. */
export async function writeRows(
  db: Kysely<unknown>,
  table: FittedTable,
  lines: AsyncIterable<Line>,
  { ids, now }: { ids: ReadonlyMap<string, string>; now: Date },
): Promise<number> {
  let batch: string[] = []
  let characters = 0
  let written = 0
  const flush = async () => {
    if (batch.length === 0) return
    await insert(db, table, `[${batch.join(',')}]`, now)
    written += batch.length
    batch = []
    characters = 0
  }
  for await (const { text } of lines) {
    batch.push(withIds(text, ids))
    characters += text.length
    if (batch.length >= batchRows || characters > batchCharacters) await flush()
  }
  await flush()
  return written
}

/** Only whole values are ids: the same signs inside a sentence are quoted otherwise. */
function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(
    /"(user:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g,
    (whole, kind: string | undefined, id: string) => {
      const other = ids.get(id)
      return other === undefined ? whole : `"${kind ?? ''}${other}"`
    },
  )
}

async function insert(db: Kysely<unknown>, { here, columns }: FittedTable, rows: string, now: Date): Promise<void> {
  const written = here.columns.filter(({ name, numbered }) => !numbered && columns.has(name))
  const closes = written.some(({ leftOut, notNull }) => leftOut !== null && notNull)
  const cleared = sql`(line.row - ${sql.val(written.filter(({ leftOut }) => leftOut !== null).map(({ name }) => name))}::text[])`
  await sql`
    insert into ${sql.table(here.name)} (${sql.join(written.map(({ name }) => sql.ref(name)))})
    select ${sql.join(written.map(column => valueOf(column, written, closes, now)))}
    from jsonb_array_elements(${rows}::jsonb) with ordinality line (row, rank),
      lateral jsonb_populate_record(null::${sql.table(here.name)}, ${cleared}) r
    order by line.rank
  `
    .execute(db)
    .catch((error: unknown) => {
      throw isRefusedValue(error) ? withCause(refusals.impossible(here.name), error) : error
    })
}

function valueOf(column: CatalogueColumn, all: readonly CatalogueColumn[], closes: boolean, now: Date) {
  const { name, type, leftOut } = column
  const value = sql`r.${sql.ref(name)}`
  // A key, an invitation, a link whose secret stayed behind opens nothing: here it is closed, and says since when.
  if (closes && name === 'revoked_at') return sql`coalesce(${value}, ${now})`
  if (closes && name === 'cancelled_at' && all.some(one => one.name === 'accepted_at'))
    return sql`case when r.accepted_at is null then coalesce(${value}, ${now}) end`
  if (type === 'jsonb' || type === 'json') return sql`line.row -> ${name}`
  if (leftOut === null) return value
  if (type !== 'text') return sql`null`
  return sql`case when line.row ->> ${name} is not null then replace(gen_random_uuid()::text, '-', '') end`
}

/** Refused because of what the archive holds: a wrong type, a broken reference, a check, the same id twice, nesting without end. */
function isRefusedValue(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return code.startsWith('22') || code.startsWith('23') || code.startsWith('54') || code === '42501'
}

function withCause(failure: Conflict, cause: unknown): Conflict {
  failure.cause = cause
  return failure
}
