import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { lateFrom } from '../datasets/lateness.ts'
import { readSchemaChecks } from '../datasets/read-evidence.ts'
import { db } from '../tables.ts'
import { lateAt, type Told } from './data-state.ts'

const columns = [
  ...(['id', 'title', 'description', 'keywords', 'themes', 'place', 'access_level', 'licence'] as const),
  ...(['legal_basis', 'frequency', 'modified_on', 'reviewed_on', 'temporal_from', 'temporal_until'] as const),
  ...(['conforms_to', 'without_schema'] as const),
]

/** These datasets of the catalogue with whether their schema is followed and whether something serves them live. */
export async function loadHeld(scope: Work, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db(scope)
    .selectFrom('catalogue.dataset as d')
    .select([...columns])
    .select(
      sql<boolean>`exists (select from catalogue.distribution f where f.tenant_id = d.tenant_id and f.dataset_id = d.id
        and f.kind in ('api', 'service'))`.as('served'),
    )
    .where(sql<boolean>`d.id = any (${[...ids]}::uuid[])`)
    .where('archived_at', 'is', null)
    .execute()
  const checks = await readSchemaChecks(scope, ids)
  return rows.map(row => ({ ...row, schemaValid: checks.get(row.id) ?? null }))
}

export type Held = Awaited<ReturnType<typeof loadHeld>>[number]

/** What tells the state of a dataset today, for who asks this rhythm of it, and this schema or none in particular. */
export function toldOf(scope: Work, held: Held, frequency: string | null, schemaDue?: boolean): Told {
  const asked = frequency === null ? undefined : lateFrom({ ...held, frequency }, held.served)
  return {
    access_level: held.access_level,
    late: lateAt(today(scope), lateFrom(held, held.served), asked),
    schemaValid: held.schemaValid,
    schemaDue: schemaDue ?? (held.conforms_to !== null && !held.without_schema),
  }
}
