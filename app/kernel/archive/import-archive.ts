import { sql, type Kysely } from 'kysely'
import type { FileHandle } from 'node:fs/promises'
import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { newId } from '../ids.ts'
import { largestFile, sniffType } from '../files.ts'
import { actorName, type Actor, type Tenant } from '../scope.ts'
import { readCatalogue, readMigrations } from './catalogue.ts'
import { fitArchive, type FittedTable } from './fit-archive.ts'
import { tablePart, type Manifest } from './manifest.ts'
import { openArchive, type OpenArchive } from './open-archive.ts'
import { peopleHere, type ArchivedMember, type PeopleHere } from './people-here.ts'
import { readLines } from './read-lines.ts'
import { refusals } from './refusal.ts'
import { writeRows } from './write-rows.ts'

export interface Imported {
  tenant: Tenant
  manifest: Manifest
  rows: number
  people: Omit<PeopleHere, 'ids'>
}

export interface ImportOptions {
  slug?: string
  /** Does everything, then takes all of it back. */
  dryRun?: boolean
  actor: Actor
}

class TakenBack extends Error {}

/** Brings an authority in as a new one of this installation, whole or not at all: one transaction, nothing before its end. */
export async function importArchive(
  { database, clock }: { database: Database; clock: Clock },
  file: FileHandle,
  { slug, dryRun = false, actor }: ImportOptions,
): Promise<Imported> {
  const archive = await openArchive(file)
  const { manifest } = archive
  const tenant: Tenant = { ...manifest.tenant, id: newId(), slug: slug ?? manifest.tenant.slug }
  let done: Imported | null = null
  try {
    await database.transaction({ tenantId: tenant.id, operationId: newId(), writable: true }, async db => {
      done = await bringIn(db, archive, tenant, clock.now())
      await note(db, tenant, manifest, actor, clock.now())
      if (dryRun) throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (!done) throw new Error('an import that ends has a result')
  return done
}

async function bringIn(db: Kysely<unknown>, archive: OpenArchive, tenant: Tenant, now: Date): Promise<Imported> {
  const { manifest } = archive
  const tables = fitArchive(manifest, await readCatalogue(db), await readMigrations(db))
  await addTenant(db, tenant, now)
  const { ids, ...people } = await peopleHere(db, await membersOf(archive, tables), now)
  ids.set(manifest.tenant.id, tenant.id)
  let rows = 0
  for (const table of tables) {
    if (table.here.name === 'kernel.change') await sql`select kernel.forget_creation()`.execute(db)
    const written = await writeRows(db, table, linesOf(archive, table), { ids, now })
    if (written !== table.rows) throw refusals.damaged(tablePart(table.here.name))
    rows += written
  }
  await addFiles(db, archive)
  return { tenant, manifest, rows, people }
}

function linesOf(archive: OpenArchive, { here, columns }: FittedTable) {
  const part = tablePart(here.name)
  return readLines(archive.table(here.name), { part, tenantId: archive.manifest.tenant.id, columns })
}

async function addTenant(db: Kysely<unknown>, tenant: Tenant, now: Date): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(tenant.slug)) throw refusals.damaged('slug')
  const { numAffectedRows } = await sql`
    insert into kernel.tenant (id, slug, name, time_zone, demo, created_at)
    select ${tenant.id}, ${tenant.slug}, ${tenant.name}, ${tenant.timeZone}, false, ${now}
    where exists (select from pg_timezone_names where name = ${tenant.timeZone}) on conflict (slug) do nothing
  `.execute(db)
  if (numAffectedRows) return
  const { rows } = await sql`select from kernel.tenant where slug = ${tenant.slug}`.execute(db)
  throw rows.length > 0 ? refusals.slugTaken(tenant.slug) : refusals.damaged('timeZone')
}

async function membersOf(archive: OpenArchive, tables: readonly FittedTable[]): Promise<ArchivedMember[]> {
  const table = tables.find(({ here }) => here.name === 'accounts.membership')
  if (!table) return []
  const members: ArchivedMember[] = []
  for await (const { row, number } of linesOf(archive, table)) {
    const { user_id: userId, name, email, archived_at } = row
    if (typeof userId !== 'string' || typeof name !== 'string' || typeof email !== 'string')
      throw refusals.badLine(tablePart(table.here.name), number)
    members.push({ userId, name, email, living: archived_at === null })
  }
  return members
}

const chunkBytes = 512 * 1024

/** Every file that a row announces must be there, under the digest of what it holds, and no other. */
async function addFiles(db: Kysely<unknown>, archive: OpenArchive): Promise<void> {
  const { rows } = await sql<{ tenant_id: string; id: string; sha256: string; type: string; bytes: number }>`
    select tenant_id, id, sha256, type, bytes from kernel.file order by id
  `.execute(db)
  if (rows.length !== archive.manifest.files.count) throw refusals.damaged('files')
  for (const { tenant_id, id, sha256, type, bytes } of rows) {
    if (!/^[0-9a-f]{64}$/.test(sha256) || bytes > largestFile) throw refusals.damaged('files')
    const content = await archive.file(sha256, bytes)
    // A browser is told this type: it comes from the bytes here as anywhere else.
    if (type !== sniffType(content)) throw refusals.damaged('files')
    for (let position = 0; position * chunkBytes < content.length; position++) {
      const chunk = content.subarray(position * chunkBytes, (position + 1) * chunkBytes)
      await sql`
        insert into kernel.file_chunk (tenant_id, id, file_id, position, content)
        values (${tenant_id}, ${newId()}, ${id}, ${position}, ${chunk})
      `.execute(db)
    }
  }
}

/** The new authority's log begins again where the archive ended, with this line. */
async function note(db: Kysely<unknown>, tenant: Tenant, manifest: Manifest, actor: Actor, now: Date): Promise<void> {
  const input = { from: manifest.tenant.slug, exportedAt: manifest.exportedAt, product: manifest.product }
  await sql`
    insert into kernel.audit (tenant_id, id, at, actor_kind, actor_name, operation, input)
    values (${tenant.id}, ${newId()}, ${now}, ${actor.kind}, ${actorName(actor)}, 'retention.import-archive',
      ${JSON.stringify(input)}::jsonb)
  `.execute(db)
}
