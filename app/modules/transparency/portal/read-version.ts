import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'

export interface Version {
  /** Changes with each publication and each withdrawal; '0.0' = nothing was ever published. */
  version: string
  /** The host name under which the authority is read, if it has one. */
  host: string | null
}

/** The one light question of each public page: has anything changed since it was drawn? */
export const readVersion = query({
  name: 'transparency.read-version',
  summary: { fr: 'Lire la version de ce qui est publié', en: 'Read the version of what is published' },
  needs: 'transparency.visit',
  visitor: true,
  input: z.object({}),
  async run(scope): Promise<Version> {
    // The count too: a row purged when its time has come leaves the highest version as it was.
    const { rows } = await sql<Version>`
      select coalesce(max(p.version), 0) || '.' || count(p.id) as version, t.public_host as host
      from kernel.tenant t left join transparency.publication p on p.tenant_id = t.id
      where t.id = ${scope.tenantId} group by t.public_host
    `.execute(scope.db)
    return rows[0] ?? { version: '0.0', host: null }
  },
})
