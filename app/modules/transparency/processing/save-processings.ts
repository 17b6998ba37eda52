import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { processingInput } from './processing.ts'

const row = processingInput.extend({ id: fields.id.optional() })

/** Set-based: one typed by hand or a whole register in a few statements. With an id, only the fields given change. Returns ids in order. */
export const saveProcessings = command({
  name: 'transparency.save-processings',
  summary: { fr: 'Enregistrer des traitements du registre RGPD', en: 'Save processing records' },
  needs: 'transparency.edit',
  input: z.object({
    processings: z.array(row).min(1).max(20_000),
    source: z.enum(['typed', 'import']).default('typed'),
  }),
  http: 'POST /processings',
  async run(scope, { processings, source }) {
    if (scope.reach !== 'all') throw new Refused('transparency.register-of-all')
    await refuseTaken(scope, processings)
    const next = processings.some(({ id, reference }) => !id && !reference) ? await nextNumber(scope) : 0
    let given = next
    const rows = processings.map(({ id, ...values }) => ({
      id: id ?? newId(),
      known: Boolean(id),
      values: id || values.reference ? values : { ...values, reference: `${ours}${given++}` },
    }))
    const created = rows.filter(({ known }) => !known)
    for (let from = 0; from < created.length; from += 2_000) {
      const slice = created
        .slice(from, from + 2_000)
        .map(({ id, values }) => ({ ...values, tenant_id: scope.tenantId, id, source, created_at: scope.clock.now() }))
      await sql`insert into transparency.processing select * from jsonb_populate_recordset(null::transparency.processing, ${JSON.stringify(slice)}::jsonb)`.execute(
        scope.db,
      )
    }
    for (const { id, values } of rows.filter(({ known }) => known)) {
      const done = await db(scope)
        .updateTable('transparency.processing')
        .set(values)
        .where('id', '=', id)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
    }
    return rows.map(({ id }) => id)
  },
})

/** What a record without a reference of its own is called. */
const ours = 'GV-'

async function nextNumber(scope: Work): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(reference from 4)::int) as last from transparency.processing where reference ~ '^GV-\\d{1,8}$'
  `.execute(scope.db)
  return (rows[0]?.last ?? 0) + 1
}

/** A reference names one record: said by its own words rather than by the database's. */
async function refuseTaken(
  scope: Work,
  processings: readonly { id?: string | undefined; reference?: string | undefined }[],
): Promise<void> {
  const named = processings.flatMap(({ id, reference }) => (reference ? [{ id, key: reference.toLowerCase() }] : []))
  const seen = new Set<string>()
  for (const { key } of named) {
    if (seen.has(key)) throw new Conflict('transparency.reference-taken', { reference: key.toUpperCase() })
    seen.add(key)
  }
  const { rows } = await sql<{ id: string; key: string }>`
    select id, lower(reference) as key from transparency.processing
    where archived_at is null and lower(reference) = any (${[...seen]}::text[])
  `.execute(scope.db)
  const taken = rows.find(row => named.some(({ id, key }) => key === row.key && id !== row.id))
  if (taken) throw new Conflict('transparency.reference-taken', { reference: taken.key.toUpperCase() })
}
