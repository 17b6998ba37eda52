import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { kinds, services } from './contract.ts'
import { refuseUnknownDirectorate } from './refuse-directorate.ts'

/** The same change for many contracts at once; what is absent stays as it is, and no import writes it over. */
export const editContracts = command({
  name: 'procurement.edit-contracts',
  summary: { fr: 'Modifier plusieurs contrats à la fois', en: 'Change many contracts at once' },
  needs: 'procurement.edit',
  input: z.object({
    ids: z.array(fields.id).min(1).max(20_000),
    kind: z.enum(kinds).optional(),
    service: z.enum(services).optional(),
    directorate_id: fields.id.optional(),
    owner: fields.line(120).optional(),
    lead_months: z.coerce.number().int().min(0).max(36).optional(),
  }),
  http: 'POST /contracts/edits',
  undoable: true,
  async run(scope, { ids, ...values }) {
    await refuseUnknownDirectorate(scope, values.directorate_id)
    const columns = Object.keys(values)
    const { numUpdatedRows } = await db(scope)
      .updateTable('procurement.contract')
      .set({
        ...values,
        edited: sql<string[]>`array(select distinct unnest(edited || ${columns}::text[]) order by 1)`,
      })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new NotFound('kernel.not-found')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
