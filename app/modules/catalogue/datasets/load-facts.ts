import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { lateFrom } from './lateness.ts'
import { readProfiles, readSchemaChecks } from './read-evidence.ts'
import type { Facts, Reached } from './readiness.ts'

/** What the score of these datasets rests on; those that left the catalogue are left out. */
export async function loadFacts(scope: Work, ids: readonly string[]): Promise<Map<string, Facts>> {
  const datasets = await db(scope)
    .selectFrom('catalogue.dataset')
    .select(['id', 'family', 'description', 'themes', 'keywords', 'place', 'bbox', 'owner', 'directorate_id'])
    .select(['access_level', 'licence', 'licence_text', 'legal_basis', 'frequency', 'modified_on', 'reviewed_on'])
    .select(['conforms_to', 'without_schema', 'personal_data'])
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .where('archived_at', 'is', null)
    .execute()
  const distributions = await db(scope)
    .selectFrom('catalogue.distribution')
    .select(['dataset_id', 'kind', 'format', 'title', 'access_url', 'download_url', 'file_id', 'link_state'])
    .where(sql<boolean>`dataset_id = any (${[...ids]}::uuid[])`)
    .execute()
  const reached = new Map<string, Reached[]>()
  for (const { dataset_id, ...one } of distributions) reached.set(dataset_id, [...(reached.get(dataset_id) ?? []), one])
  const profiles = await readProfiles(scope, ids)
  const checks = await readSchemaChecks(scope, ids)
  return new Map(
    datasets.map(({ id, modified_on, reviewed_on, ...dataset }) => {
      const mine = reached.get(id) ?? []
      const served = mine.some(({ kind }) => kind === 'api' || kind === 'service')
      const late_from = lateFrom({ frequency: dataset.frequency, modified_on, reviewed_on }, served)
      const evidence = { profile: profiles.get(id) ?? null, schemaValid: checks.get(id) ?? null }
      return [id, { ...dataset, late_from, distributions: mine, ...evidence }]
    }),
  )
}
