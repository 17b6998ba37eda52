import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { listApplications, loadSystem } from '#modules/inventory/public.ts'
import { address } from '../datasets/dataset.ts'
import { requireDatasets } from '../datasets/reach.ts'
import { db } from '../tables.ts'
import { requireApplicant } from './applicant.ts'
import { reuseKinds, theReuse } from './reuse.ts'

/** Records who does what with a dataset, or corrects it. A referent speaks of their directorates: those that hold or that use. */
export const saveReuse = command({
  name: 'catalogue.save-reuse',
  summary: { fr: 'Enregistrer une réutilisation', en: 'Save a reuse' },
  needs: 'catalogue.edit',
  input: z.object({
    id: fields.id.optional(),
    dataset_id: fields.id,
    kind: z.enum(reuseKinds),
    title: fields.line(200),
    directorate_id: fields.id.nullish(),
    party_id: fields.id.nullish(),
    system_id: fields.id.nullish(),
    application_id: fields.id.nullish(),
    url: address.nullish(),
    since: fields.civilDate.nullish(),
  }),
  http: 'POST /reuses',
  async run(scope, { id, ...values }) {
    await requireApplicant(scope, values)
    await requireReuser(scope, values)
    if (values.system_id) await loadSystem(scope, values.system_id)
    if (values.application_id && !(await applicationKnown(scope, values.application_id)))
      throw new Invalid({ application_id: { key: 'kernel.invalid-value' } })
    if (id) {
      await requireReuser(scope, await theReuse(scope, id))
      await db(scope).updateTable('catalogue.reuse').set(values).where('id', '=', id).execute()
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('catalogue.reuse').values(row).execute()
    return row.id
  },
})

/** Whoever uses may say so; otherwise the dataset is one that they may change. */
export async function requireReuser(
  scope: Work,
  { dataset_id, directorate_id }: { dataset_id: string; directorate_id?: string | null | undefined },
): Promise<void> {
  const uses = directorate_id && scope.directorates.includes(directorate_id)
  await requireDatasets(uses ? { ...scope, reach: 'all' } : scope, [dataset_id])
}

async function applicationKnown(scope: Work, id: string): Promise<boolean> {
  for (let page = 1; ; page++) {
    const { rows } = await listApplications(scope, { page, size: 500 })
    if (rows.some(one => one.id === id)) return true
    if (rows.length < 500) return false
  }
}
