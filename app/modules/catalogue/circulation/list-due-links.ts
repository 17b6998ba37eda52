import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { linkAddress } from './links.ts'
import { hoursAfter } from './link-verdict.ts'

/** Addresses to ask next, in the order of their ids: due ones, or whatever the time those of a dataset or those that fail. */
export const listDueLinks = query({
  name: 'catalogue.list-due-links',
  summary: { fr: 'Lister les liens à vérifier', en: 'List links to check' },
  needs: 'catalogue.harvest',
  input: z.object({
    which: z.enum(['due', 'failing']).default('due'),
    dataset_id: fields.id.optional(),
    after: fields.id.optional(),
    size: z.number().int().min(1).max(500).default(100),
  }),
  async run(scope, { which, dataset_id, after, size }) {
    const wanted = dataset_id
      ? sql`f.dataset_id = ${dataset_id}::uuid`
      : which === 'failing'
        ? sql`f.link_state in ('dead', 'unsure')`
        : sql`(f.link_checked_at is null or f.link_checked_at <= ${scope.clock.now()}::timestamptz
            - make_interval(hours => (${[...hoursAfter]}::int[])[least(f.link_failures, ${hoursAfter.length - 1}) + 1]))`
    const { rows } = await sql<{ id: string; url: string }>`
      select f.id, ${linkAddress} as url
      from catalogue.distribution f join catalogue.dataset d on d.tenant_id = f.tenant_id and d.id = f.dataset_id
      where d.archived_at is null and ${linkAddress} is not null and ${wanted}
        and (${after ?? null}::uuid is null or f.id > ${after ?? null}::uuid)
      order by f.id limit ${size}
    `.execute(scope.db)
    return rows
  },
})
