import { sql, type Kysely } from 'kysely'
import { actorName, type Scope, type Tenant } from '../scope.ts'
import { readCatalogue, readMigrations, type CatalogueTable } from './catalogue.ts'
import { describeArchive } from './describe-archive.ts'
import { archiveFormat, filePart, manifestPart, neverIn, readmePart, tablePart, type Manifest } from './manifest.ts'
import { productVersion } from './product-version.ts'
import { writeZip, type Sink, type ZipWriter } from './zip-writer.ts'

const pageRows = 500

export interface ArchiveProgress {
  (done: number, total: number, what: string): Promise<void>
}

/**
 * Writes everything an authority holds as it was at one instant, page by page, whatever the size. What `leftOut` of the
 * manifest names is not in it: what lets somebody in, what is worked out again, what belongs to the installation.
 */
export async function writeArchive(
  scope: Scope & { tenant: Tenant },
  sink: Sink,
  progress: ArchiveProgress = async () => undefined,
): Promise<Manifest> {
  const { tenant, database } = scope
  return database.transaction({ tenantId: tenant.id, writable: false }, async db => {
    const zip = writeZip(sink)
    const all = await readCatalogue(db)
    const kept = all.filter(table => table.leftOut === null)
    const tables: Manifest['tables'] = []
    for (const [rank, table] of kept.entries()) {
      await progress(rank, kept.length + 1, table.name)
      tables.push(await addTable(db, zip, table, all))
    }
    const manifest: Manifest = {
      format: archiveFormat,
      product: productVersion,
      exportedAt: scope.clock.now().toISOString(),
      exportedBy: actorName(scope.actor),
      tenant,
      migrations: await readMigrations(db),
      tables,
      files: await addFiles(db, zip),
      leftOut: [...neverIn, ...leftOutOf(all)],
    }
    await zip.addBytes(readmePart, Buffer.from(describeArchive(manifest, scope.registry)))
    await zip.addBytes(manifestPart, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    await zip.end()
    await progress(kept.length + 1, kept.length + 1, manifestPart)
    return manifest
  })
}

async function addTable(db: Kysely<unknown>, zip: ZipWriter, table: CatalogueTable, all: readonly CatalogueTable[]) {
  let rows = 0
  const content = async function* () {
    for await (const lines of pages(db, table, all)) {
      rows += lines.length
      yield Buffer.from(`${lines.join('\n')}\n`)
    }
  }
  const written = await zip.addStream(tablePart(table.name), content())
  return { name: table.name, columns: travelling(table).map(({ name }) => name), rows, ...written }
}

/** Columns that the archive holds; a secret that stays behind is a column that says it was there. */
function travelling({ columns }: CatalogueTable) {
  return columns.filter(({ numbered }) => !numbered)
}

async function* pages(db: Kysely<unknown>, table: CatalogueTable, all: readonly CatalogueTable[]) {
  const line = lineOf(table, all)
  const only = table.name === 'kernel.job' ? sql`and t.ended_at is not null` : sql``
  let after: string | number | null = null
  for (;;) {
    const from = after === null ? sql`` : sql`and t.id > ${after}`
    const page: { rows: { id: string | number; line: string }[] } = await sql<{ id: string | number; line: string }>`
      select t.id, (${line})::text as line from ${sql.table(table.name)} t
      where t.tenant_id = kernel.current_tenant() ${from} ${only} order by t.id limit ${pageRows}
    `.execute(db)
    if (page.rows.length === 0) return
    yield page.rows.map(row => row.line)
    after = page.rows.at(-1)?.id ?? null
  }
}

/**
 * A row as JSON, written by PostgreSQL so that no figure is rounded. A JSON column without value is left out of the line,
 * which tells it from one that holds the JSON value null; a secret is replaced by the words that say so.
 */
function lineOf({ name, columns }: CatalogueTable, all: readonly CatalogueTable[]) {
  const absent = columns.filter(({ type }) => type === 'jsonb' || type === 'json')
  const nulls = absent.map(column => sql`case when t.${sql.ref(column.name)} is null then ${column.name} end`)
  const dropped = columns.filter(({ numbered }) => numbered).map(column => sql`${column.name}::text`)
  const without = [...nulls, ...dropped]
  const bare =
    without.length > 0 ? sql`to_jsonb(t) - array_remove(array[${sql.join(without)}]::text[], null)` : sql`to_jsonb(t)`
  const hidden = columns
    .filter(({ leftOut, numbered }) => leftOut !== null && !numbered)
    .map(
      column =>
        sql`case when t.${sql.ref(column.name)} is null then '{}'::jsonb else jsonb_build_object(${column.name}::text, ${leftOutWord}::text) end`,
    )
  const safe = hidden.reduce((row, one) => sql`${row} || ${one}`, bare)
  if (name !== 'kernel.change') return safe
  // The history repeats rows: it must not repeat their secrets.
  const secrets = Object.fromEntries(
    all.map(table => [table.name, table.columns.filter(({ leftOut }) => leftOut !== null).map(column => column.name)]),
  )
  const kept = (side: string) =>
    sql`case when t.${sql.ref(side)} is null then '{}'::jsonb else jsonb_build_object(${side}::text, t.${sql.ref(side)}
      - array(select jsonb_array_elements_text(coalesce(${JSON.stringify(secrets)}::jsonb -> t.table_name, '[]')))) end`
  return sql`${safe} || ${kept('before')} || ${kept('after')}`
}

/** Stands where a secret was, and becomes a fresh one where the archive is brought in. */
export const leftOutWord = 'left out'

async function addFiles(db: Kysely<unknown>, zip: ZipWriter): Promise<Manifest['files']> {
  const total = { count: 0, bytes: 0 }
  const { rows } = await sql<{ id: string; sha256: string }>`
    select id, sha256 from kernel.file where tenant_id = kernel.current_tenant() order by id
  `.execute(db)
  for (const { id, sha256 } of rows) {
    const chunks = await sql<{ content: Buffer }>`
      select content from kernel.file_chunk where tenant_id = kernel.current_tenant() and file_id = ${id} order by position
    `.execute(db)
    const written = await zip.addBytes(filePart(sha256), Buffer.concat(chunks.rows.map(({ content }) => content)))
    if (written.sha256 !== sha256) throw new Error(`the file ${id} is not what it was when it was received`)
    total.count++
    total.bytes += written.bytes
  }
  return total
}

function leftOutOf(all: readonly CatalogueTable[]): Manifest['leftOut'] {
  return all.flatMap(table =>
    table.leftOut === null
      ? table.columns.flatMap(({ name, leftOut }) =>
          leftOut === null ? [] : [{ what: `${table.name}.${name}`, why: leftOut }],
        )
      : [{ what: table.name, why: table.leftOut }],
  )
}
