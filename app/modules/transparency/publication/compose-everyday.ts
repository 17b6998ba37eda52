import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import type { EverydayContent } from './content.ts'
import type { Processing } from './load-records.ts'

export interface EverydayRecord {
  id: string
  name: string
  kind: string
  tools: string | null
  data_used: string
  rule: string | null
  owner: string | null
  reviewed_on: string | null
  processings: Processing[]
}

/** Everyday uses still in their register, or one of them, with the processing records they belong to. */
export async function loadEveryday(scope: Work, id?: string): Promise<EverydayRecord[]> {
  const { rows } = await sql<EverydayRecord>`
    select e.id, e.name, e.kind, e.tools, e.data_used, e.rule, e.owner, e.reviewed_on,
      coalesce((select jsonb_agg(jsonb_build_object('reference', p.reference, 'name', p.name) order by p.reference)
        from transparency.processing_link l join transparency.processing p on p.id = l.processing_id
        where l.everyday_id = e.id and p.archived_at is null), '[]') as processings
    from transparency.everyday e
    where e.archived_at is null ${id ? sql`and e.id = ${id}` : sql``}
    order by e.name, e.id
  `.execute(scope.db)
  return rows
}

/** What the public would read of this rule if it were published now; who owns it stays inside. */
export function composeEveryday({ name, kind, tools, data_used, rule, processings }: EverydayRecord): EverydayContent {
  return { kind: 'everyday', name, use: kind, tools, data_used, rule: rule ?? '', processings }
}
