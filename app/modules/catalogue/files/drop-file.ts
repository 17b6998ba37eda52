import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

/** Deletes bytes that nothing refers to any more; a file that something else needs stays. */
export async function dropFile(scope: Work, file_id: string | null): Promise<void> {
  if (file_id !== null) await sql`select catalogue.drop_unused_file(${file_id})`.execute(scope.db)
}
