import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Living records and what ties them, in one reading: enough to draw who uses what, made by whom, held where. */
export const readLinks = query({
  name: 'inventory.read-links',
  summary: { fr: 'Lire les logiciels et ce qui les relie', en: 'Read applications and what ties them' },
  needs: 'inventory.read',
  input: z.object({}),
  http: 'GET /links',
  async run(scope) {
    const living = db(scope)
    const applications = await living
      .selectFrom('inventory.application')
      .select(['id', 'name', 'vendor_id', 'directorate_ids', 'users', 'hosting', 'hosting_country', 'criticality'])
      .select(['personal_data', 'ai_assessment'])
      .where('archived_at', 'is', null)
      .orderBy('normal_name')
      .orderBy('id')
      .execute()
    const systems = await living
      .selectFrom('inventory.system')
      .select(['id', 'name', 'kind', 'status', 'origin', 'application_id', 'directorate_id', 'vendor_id'])
      .where('archived_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute()
    const imposed = await living
      .selectFrom('inventory.imposed')
      .select(['id', 'title as name', 'decision', 'application_id', 'system_id', 'vendor_id'])
      .where('archived_at', 'is', null)
      .orderBy('title')
      .orderBy('id')
      .execute()
    const directorates = await sql<Named>`
      select id, name from organisation.directorate where archived_at is null order by name, id`.execute(scope.db)
    // A vendor that left its own list is still the vendor of what runs here.
    const named = [...applications, ...systems, ...imposed].flatMap(({ vendor_id }) => vendor_id ?? [])
    const vendors = await sql<Named>`
      select id, name from organisation.party where id = any (${[...new Set(named)]}::uuid[]) order by name, id`.execute(
      scope.db,
    )
    return { applications, systems, imposed, directorates: directorates.rows, vendors: vendors.rows }
  },
})

interface Named {
  id: string
  name: string
}

/** What `inventory.read-links` answers. */
export type Links = Awaited<ReturnType<typeof readLinks>>
