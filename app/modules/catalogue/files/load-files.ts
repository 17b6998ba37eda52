import { NotFound, Refused } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import type { FileProfile } from '../profiling/profile.ts'
import type { RowError } from '../schemas/row-error.ts'
import type { Gap } from '../schemas/table-schema.ts'
import type { Validation } from '../schemas/row-error.ts'
import { db } from '../tables.ts'
import type { ColumnVerdict, Verdict } from './findings.ts'

/** The dataset, if it is still in the catalogue. */
export async function livingDataset(scope: Work, id: string) {
  const dataset = await db(scope)
    .selectFrom('catalogue.dataset')
    .select(['id', 'title', 'directorate_id', 'personal_data', 'personal_data_by', 'personal_data_on', 'edited'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!dataset) throw new NotFound('kernel.not-found')
  return dataset
}

/** A referent acts for the datasets of their directorates. Throws `Refused`. */
export function requireReach(scope: Work, directorate: string | null): void {
  if (scope.reach === 'all') return
  if (directorate === null || !scope.directorates.includes(directorate)) throw new Refused('catalogue.files-of-others')
}

export async function distributionOf(scope: Work, id: string) {
  const found = await db(scope)
    .selectFrom('catalogue.distribution')
    .select(['id', 'dataset_id', 'title', 'kind', 'download_url', 'file_id', 'format', 'byte_size', 'position'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

export async function verdictsOf(scope: Work, dataset: string): Promise<ColumnVerdict[]> {
  const rows = await db(scope)
    .selectFrom('catalogue.column_verdict')
    .select(['column_name', 'kind', 'verdict', 'reason', 'decided_by', 'decided_on'])
    .where('dataset_id', '=', dataset)
    .orderBy('column_name')
    .orderBy('kind')
    .execute()
  return rows.map(row => ({ ...row, verdict: row.verdict as Verdict }))
}

/** What is new in a file since its profile of before. */
export interface News {
  kind: 'finding' | 'column-added' | 'column-gone'
  column: string
  finding?: string
}

export interface KeptProfile {
  distribution_id: string
  file_id: string | null
  content: FileProfile
  news: News[]
  rows: number
  columns: number
  made_on: string
  made_by: string
  engine: string
}

export async function profilesOf(scope: Work, dataset: string): Promise<KeptProfile[]> {
  const rows = await db(scope)
    .selectFrom('catalogue.profile')
    .select(['distribution_id', 'file_id', 'content', 'news', 'rows', 'columns', 'made_on', 'made_by', 'engine'])
    .where('dataset_id', '=', dataset)
    .execute()
  return rows.map(row => ({ ...row, content: row.content as FileProfile, news: row.news as News[] }))
}

export interface KeptCheck {
  distribution_id: string
  schema_name: string
  schema_version: string
  schema_title: string
  checked_on: string
  checked_by: string
  valid: boolean
  rows: number
  errors: number
  warnings: number
  counts: Validation['counts']
  first_errors: RowError[]
  not_checked: Gap[]
}

export async function checksOf(scope: Work, dataset: string): Promise<KeptCheck[]> {
  const rows = await db(scope)
    .selectFrom('catalogue.schema_check')
    .selectAll()
    .where('dataset_id', '=', dataset)
    .orderBy('checked_on', 'desc')
    .orderBy('schema_title')
    .execute()
  return rows.map(({ counts, first_errors, not_checked, ...row }) => ({
    ...row,
    counts: counts as KeptCheck['counts'],
    first_errors: first_errors as RowError[],
    not_checked: not_checked as Gap[],
  }))
}
