import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { hostOfTenant } from '#kernel/tenants.ts'

/** Under which name the public reads the authority, how many datasets are in use, and how many of them are public. */
export const readPublicCatalogue = query({
  name: 'catalogue.read-public-catalogue',
  summary: { fr: 'Lire où en est le catalogue public', en: 'Read where the public catalogue stands' },
  needs: 'catalogue.read',
  input: z.object({}),
  http: 'GET /catalogue/public',
  async run(scope) {
    const { rows } = await sql<{ datasets: number; online: number }>`
      select (select count(*)::int from catalogue.dataset where archived_at is null) as datasets,
        (select count(*)::int from catalogue.publication where state = 'published') as online`.execute(scope.db)
    return { host: await hostOfTenant(scope), datasets: rows[0]?.datasets ?? 0, online: rows[0]?.online ?? 0 }
  },
})
