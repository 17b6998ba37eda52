import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'

interface Unanswered {
  dataset_id: string
  distribution_id: string
  title: string
  made_on: string
  unanswered: number
}

const mostShown = 200

/** Files in which something may be personal and nobody has answered yet, the oldest profile first. */
export const listSuggestions = query({
  name: 'catalogue.list-suggestions',
  summary: { fr: 'Lister les données personnelles à confirmer', en: 'List personal data to confirm' },
  needs: 'catalogue.judge',
  input: z.object({}),
  async run(scope) {
    const { rows } = await sql<Unanswered>`
      select p.dataset_id, p.distribution_id, d.title, p.made_on, count(*)::int as unanswered
      from catalogue.profile p
        join catalogue.dataset d on d.tenant_id = p.tenant_id and d.id = p.dataset_id and d.archived_at is null
        cross join jsonb_to_recordset(p.findings) as f ("column" text, kind text)
      where not exists (select from catalogue.column_verdict v where v.tenant_id = p.tenant_id
        and v.dataset_id = p.dataset_id and v.column_name = f."column" and v.kind = f.kind)
      group by p.id, p.dataset_id, p.distribution_id, d.title, p.made_on
      order by p.made_on, p.id limit ${mostShown}
    `.execute(scope.db)
    return rows
  },
})
