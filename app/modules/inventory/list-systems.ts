import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { systemKinds, systemOrigins } from './system.ts'
import { db } from './tables.ts'

export const systemSorts = ['name', 'kind', 'origin', 'status', 'owner', 'reviewed_on'] as const

export const listSystems = query({
  name: 'inventory.list-systems',
  summary: { fr: 'Lister les systèmes d’IA et algorithmes', en: 'List AI systems and algorithms' },
  needs: 'inventory.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(systemKinds).optional(),
    origin: z.enum(systemOrigins).optional(),
    directorate: fields.id.optional(),
    sort: z.enum(systemSorts).default('name'),
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /systems',
  async run(scope, { search, kind, origin, directorate, sort, order, page, size }) {
    let rows = livingSystems(scope)
    if (search) rows = rows.where(sql<boolean>`position(lower(${search}) in lower(s.name)) > 0`)
    if (kind) rows = rows.where('s.kind', '=', kind)
    if (origin) rows = rows.where('s.origin', '=', origin)
    if (directorate) rows = rows.where('s.directorate_id', '=', directorate)
    const { count } = await rows.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const list = await withApplication(rows)
      .select([
        's.id',
        's.name',
        's.kind',
        's.origin',
        's.purpose',
        's.owner',
        's.directorate_id',
        's.application_id',
        'a.name as application',
        's.vendor_id',
        vendorName.as('vendor'),
        's.touches_public',
        's.status',
        's.reviewed_on',
      ])
      .orderBy(`s.${sort}`, direction => (order === 'asc' ? direction.asc().nullsLast() : direction.desc().nullsLast()))
      .orderBy('s.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { count, page, size, rows: list }
  },
})

const vendorName = sql<string | null>`(
  select p.name from organisation.party p where p.tenant_id = s.tenant_id and p.id = s.vendor_id)`

export function livingSystems(scope: Work) {
  return db(scope).selectFrom('inventory.system as s').where('s.archived_at', 'is', null)
}

/** Tied to the application that a system is part of, if any. */
export function withApplication(systems: ReturnType<typeof livingSystems>) {
  return systems.leftJoin('inventory.application as a', join =>
    join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.application_id'),
  )
}
