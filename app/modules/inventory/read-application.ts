import { sql, type SelectQueryBuilder } from 'kysely'
import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { suggestAi } from './suggest-ai.ts'
import { db, type Tables } from './tables.ts'

export const readApplication = query({
  name: 'inventory.read-application',
  summary: { fr: 'Lire une fiche de logiciel', en: 'Read an application' },
  needs: 'inventory.read',
  input: z.object({ id: fields.id }),
  http: 'GET /applications/:id',
  async run(scope, { id }) {
    const application = await applicationColumns(
      db(scope).selectFrom('inventory.application as a').where('a.id', '=', id).where('a.archived_at', 'is', null),
    ).executeTakeFirst()
    if (!application) throw new NotFound('kernel.not-found')
    const systems = await db(scope)
      .selectFrom('inventory.system')
      .select(['id', 'name', 'origin', 'status'])
      .where('application_id', '=', id)
      .where('archived_at', 'is', null)
      .execute()
    const imposed = await db(scope)
      .selectFrom('inventory.imposed')
      .select(['id', 'title', 'decision', 'object_by'])
      .where('application_id', '=', id)
      .where('archived_at', 'is', null)
      .execute()
    const history = await historyOf(scope, 'inventory.application', id)
    return { application, suggestion: suggestAi(application), systems, imposed, history }
  },
})

type Applications = Tables & { a: Tables['inventory.application'] }

/** A sub-query, not a join: it runs for the rows of one page, after sorting, instead of for the whole register. */
const vendorName = sql<string | null>`(
  select p.name from organisation.party p where p.tenant_id = a.tenant_id and p.id = a.vendor_id)`

/** What a reader sees of an application, its vendor's name included. */
export function applicationColumns<O>(rows: SelectQueryBuilder<Applications, 'a', O>) {
  return rows.select([
    'a.id',
    'a.name',
    'a.vendor_id',
    vendorName.as('vendor'),
    'a.purpose',
    'a.directorate_ids',
    'a.users',
    'a.hosting',
    'a.hosting_country',
    'a.criticality',
    'a.personal_data',
    'a.data_kinds',
    'a.contract_reference',
    'a.version',
    'a.contact',
    'a.comment',
    'a.ai_assessment',
    'a.ai_assessed_on',
    'a.ai_assessed_by',
    'a.reviewed_on',
  ])
}
