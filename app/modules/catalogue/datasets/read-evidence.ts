import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

/** What profiles of files say, by dataset: how many of their rows are defective or repeat another. Empty where nobody looked. */
export async function readProfiles(scope: Work, ids: readonly string[]): Promise<Map<string, { problems: number }>> {
  const { rows } = await sql<{ dataset_id: string; problems: number }>`
    select dataset_id, sum((content -> 'defective' ->> 'count')::int + (content ->> 'duplicateRows')::int)::int as problems
    from catalogue.profile where dataset_id = any (${[...ids]}::uuid[]) group by dataset_id
  `.execute(scope.db)
  return new Map(rows.map(({ dataset_id, problems }) => [dataset_id, { problems }]))
}

/** Whether files follow their schema, by dataset: one that fails is enough to say no. */
export async function readSchemaChecks(scope: Work, ids: readonly string[]): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ dataset_id: string; valid: boolean }>`
    select dataset_id, bool_and(valid) as valid
    from catalogue.schema_check where dataset_id = any (${[...ids]}::uuid[]) group by dataset_id
  `.execute(scope.db)
  return new Map(rows.map(({ dataset_id, valid }) => [dataset_id, valid]))
}
