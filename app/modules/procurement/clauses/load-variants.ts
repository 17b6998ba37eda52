import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { Variant } from './clause-text.ts'
import { libraryVersion } from './library.ts'

export interface VariantVersion {
  id: string
  topic: string
  version: number
  /** Both null: the authority went back to the model. */
  title: string | null
  body: string | null
  note: string | null
  library_version: string
  saved_by: string
  saved_on: string
}

/** Every version of the authority's own wordings, the newest first. */
export async function loadVersions(scope: Work, topic: string): Promise<VariantVersion[]> {
  const { rows } = await sql<VariantVersion>`
    select id, topic, version, title, body, note, library_version, saved_by, saved_on::text
    from procurement.clause_variant where topic = ${topic} order by version desc
  `.execute(scope.db)
  return rows
}

/** The wordings in force, by topic. */
export async function loadVariants(scope: Work): Promise<Map<string, Variant>> {
  const { rows } = await sql<Variant>`
    select v.topic, v.version, v.title, v.body from procurement.clause_variant v
    where v.body is not null and v.title is not null and v.version = (select max(w.version)
      from procurement.clause_variant w where w.tenant_id = v.tenant_id and w.topic = v.topic)
  `.execute(scope.db)
  return new Map(rows.map(row => [row.topic, row]))
}

/** Adds the next version; a null wording is the model. Returns its number. */
export async function addVersion(
  scope: Work,
  topic: string,
  wording: { title: string; body: string } | null,
  note: string | null,
): Promise<number> {
  const [last] = await loadVersions(scope, topic)
  const version = (last?.version ?? 0) + 1
  const row = {
    tenant_id: scope.tenantId,
    id: newId(),
    topic,
    version,
    title: wording?.title ?? null,
    body: wording?.body ?? null,
    note,
    library_version: libraryVersion,
    saved_by: actorName(scope.actor),
    saved_on: today(scope),
  }
  await db(scope).insertInto('procurement.clause_variant').values(row).execute()
  return version
}
