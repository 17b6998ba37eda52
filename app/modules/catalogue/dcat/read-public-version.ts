import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'

/** Changes with each publication and each withdrawal; '0.0' = no dataset was ever public. */
export const readPublicVersion = query({
  name: 'catalogue.read-public-version',
  summary: { fr: 'Lire la version du catalogue public', en: 'Read the version of the public catalogue' },
  needs: 'catalogue.visit',
  visitor: true,
  input: z.object({}),
  async run(scope): Promise<string> {
    const { rows } = await sql<{ version: string }>`
      select coalesce(max(version), 0) || '.' || count(*) as version from catalogue.publication`.execute(scope.db)
    return rows[0]?.version ?? '0.0'
  },
})
