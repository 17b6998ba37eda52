import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { datasetInput, distributionInput, type DatasetInput } from './dataset.ts'
import { requireJudge, requireOwnDirectorate } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'
import { writeDistributions } from './write-distributions.ts'

const row = datasetInput.partial({ title: true, family: true }).extend({
  id: fields.id.optional(),
  /** Added to those it has. */
  distributions: z.array(distributionInput).max(200).optional(),
})
type Row = z.output<typeof row>

/** One typed by hand or a whole list. With an id, only the fields given change. Returns ids in order. */
export const saveDatasets = command({
  name: 'catalogue.save-datasets',
  summary: { fr: 'Enregistrer des jeux de données', en: 'Save datasets' },
  needs: 'catalogue.edit',
  input: z.object({
    datasets: z.array(row).min(1).max(20_000),
    source: z.enum(['typed', 'import']).default('typed'),
  }),
  http: 'POST /datasets',
  async run(scope, { datasets, source }) {
    const origin = source === 'import' ? ('file' as const) : ('person' as const)
    refuseUnready(scope, datasets)
    const placed = datasets.map(({ id, distributions = [], ...values }) => ({
      id: id ?? newId(),
      known: id !== undefined,
      distributions,
      values,
    }))
    const created = placed.filter(({ known }) => !known)
    for (let from = 0; from < created.length; from += 2_000)
      await insert(
        scope,
        created
          .slice(from, from + 2_000)
          .map(({ id, values }) => ({ ...values, ...judged(scope, values, null), id, origin })),
      )
    for (const { id, values } of placed.filter(({ known }) => known)) await update(scope, id, values)
    const added = placed.flatMap(({ id, distributions }) =>
      distributions.map(values => ({ dataset_id: id, origin, values })),
    )
    await writeDistributions(scope, added)
    const ids = placed.map(({ id }) => id)
    await refreshReadiness(scope, ids)
    return ids
  },
})

/** A new dataset has a title and a family; a referent's stands in one of their directorates; verdicts are for judges. */
function refuseUnready(scope: Work, datasets: readonly Row[]): void {
  const missing = datasets.flatMap(({ id, ...values }, i) =>
    (['title', 'family'] as const).flatMap(field =>
      values[field] === undefined && id === undefined ? [[`datasets.${i}.${field}`, { key: 'kernel.required' }]] : [],
    ),
  )
  if (missing.length > 0) throw new Invalid(Object.fromEntries(missing))
  for (const { id, directorate_id } of datasets)
    if (id === undefined || directorate_id !== undefined) requireOwnDirectorate(scope, directorate_id)
  if (datasets.some(({ personal_data }) => personal_data !== undefined && personal_data !== 'unknown'))
    requireJudge(scope)
}

async function insert(scope: Work, rows: readonly object[]): Promise<void> {
  const usual = { themes: [], keywords: [], access_level: 'unknown', personal_data: 'unknown', without_schema: false }
  const kept = { tenant_id: scope.tenantId, created_at: scope.clock.now(), edited: [] }
  const slice = rows.map(values => ({ ...usual, described_on: today(scope), ...values, ...kept }))
  await sql`
    insert into catalogue.dataset
    select * from jsonb_populate_recordset(null::catalogue.dataset, ${JSON.stringify(slice)}::jsonb)
  `.execute(scope.db)
}

/** Columns that say what the data is: changing them is describing it anew. */
const undescriptive = ['personal_data', 'modified_on', 'reviewed_on', 'described_on']

async function update(scope: Work, id: string, values: Omit<Row, 'id' | 'distributions'>): Promise<void> {
  const now = await db(scope)
    .selectFrom('catalogue.dataset')
    .selectAll()
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!now) throw new NotFound('kernel.not-found')
  requireOwnDirectorate(scope, now.directorate_id)
  // Taking a verdict back is giving one.
  if (values.personal_data !== undefined && values.personal_data !== now.personal_data) requireJudge(scope)
  const given = { ...values, ...judged(scope, values, now.personal_data) }
  const before: Readonly<Record<string, unknown>> = { ...now }
  const changed = Object.entries(given)
    .filter(([column, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[column]))
    .map(([column]) => column)
  if (changed.length === 0) return
  const described = changed.some(column => !undescriptive.includes(column))
  // The layer that no harvest writes over: what a person set in a record that came from elsewhere.
  const edited = now.origin === 'harvest' ? [...new Set([...now.edited, ...changed])].toSorted() : now.edited
  const set: Readonly<Record<string, unknown>> = given
  await db(scope)
    .updateTable('catalogue.dataset')
    .set(Object.fromEntries(changed.map(column => [column, set[column]])))
    .set({ edited, ...(described && !given.described_on ? { described_on: today(scope) } : {}) })
    .where('id', '=', id)
    .execute()
}

/** Who gave the verdict on personal data, and when. */
function judged(scope: Work, { personal_data }: Partial<DatasetInput>, now: string | null) {
  if (personal_data === undefined || personal_data === now) return {}
  const known = personal_data !== 'unknown'
  return { personal_data_by: known ? actorName(scope.actor) : null, personal_data_on: known ? today(scope) : null }
}
