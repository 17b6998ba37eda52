import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { ensureVendors } from '#organisation/party.ts'
import { applicationInput } from './application.ts'
import { normaliseName } from './suggest-ai.ts'
import { db } from './tables.ts'

const row = applicationInput.extend({ id: fields.id.optional() })

/** Set-based: one typed by hand or a whole sheet in a few statements. With an id, only the fields given change. Returns ids in order. */
export const saveApplications = command({
  name: 'inventory.save-applications',
  summary: { fr: 'Enregistrer des logiciels', en: 'Save applications' },
  needs: 'inventory.edit',
  input: z.object({ applications: z.array(row).min(1).max(200_000) }),
  http: 'POST /applications',
  async run(scope, { applications }) {
    refuseOutOfReach(scope, applications)
    await refuseUnknownDirectorates(scope, applications)
    const vendors = await ensureVendors(
      scope,
      applications.flatMap(a => (a.vendor ? [a.vendor] : [])),
    )
    const rows = applications.map(({ vendor, id, ...values }) => ({
      id: id ?? newId(),
      known: Boolean(id),
      values: {
        ...values,
        normal_name: normaliseName(values.name),
        ...(vendor === undefined ? {} : { vendor_id: vendor ? vendors.get(vendor) : null }),
      },
    }))
    const created = rows.filter(({ known }) => !known)
    for (let from = 0; from < created.length; from += 2_000) {
      const slice = created.slice(from, from + 2_000).map(({ id, values }) => ({
        directorate_ids: [],
        data_kinds: [],
        ...values,
        tenant_id: scope.tenantId,
        id,
        created_at: scope.clock.now(),
        ai_assessment: 'not-assessed',
      }))
      // One parameter for the whole slice: PostgreSQL stops at 65,535 of them.
      await sql`insert into inventory.application select * from jsonb_populate_recordset(null::inventory.application, ${JSON.stringify(slice)}::jsonb)`.execute(
        scope.db,
      )
    }
    for (const { id, values } of rows.filter(({ known }) => known)) {
      let update = db(scope)
        .updateTable('inventory.application')
        .set(scope.reach === 'all' ? values : { ...values, ...sharedDirectorates(scope, values.directorate_ids) })
        .where('id', '=', id)
        .where('archived_at', 'is', null)
      if (scope.reach !== 'all')
        update = update.where(sql<boolean>`directorate_ids && ${[...scope.directorates]}::uuid[]`)
      const done = await update.executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
    }
    return rows.map(({ id }) => id)
  },
})

interface Placed {
  id?: string | undefined
  directorate_ids?: string[] | undefined
}

/** A directorate referent writes about their own directorates only, and always names one. */
function refuseOutOfReach(scope: Work, applications: readonly Placed[]): void {
  if (scope.reach === 'all') return
  const outside = applications.some(({ id, directorate_ids }) => {
    if (id && !directorate_ids) return false
    return !directorate_ids?.length || directorate_ids.some(one => !scope.directorates.includes(one))
  })
  if (outside) throw new Refused('inventory.own-directorate-only')
}

/** What a referent says of an application leaves the other directorates that share it. */
function sharedDirectorates(scope: Work, mine: readonly string[] | undefined) {
  if (!mine) return {}
  const others = sql<
    string[]
  >`array(select one from unnest(directorate_ids) one where one <> all (${[...scope.directorates]}::uuid[])) || ${[...mine]}::uuid[]`
  return { directorate_ids: others }
}

/** No foreign key can watch an array: an id of nowhere, or of another authority, is refused here. */
async function refuseUnknownDirectorates(scope: Work, applications: readonly Placed[]): Promise<void> {
  const named = applications.flatMap(({ directorate_ids }) => directorate_ids ?? [])
  if (named.length === 0) return
  const known = new Set((await loadDirectorates(scope)).map(({ id }) => id))
  if (named.some(id => !known.has(id))) throw new NotFound('inventory.no-such-directorate')
}
