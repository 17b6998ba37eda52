import { today } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import type { FileProfile } from '../profiling/profile.ts'
import { db } from '../tables.ts'
import { formats, termOf } from '../vocabularies/terms.ts'
import { describeColumns, factsOf, formatCodes } from './describe-file.ts'
import { requireReach } from './load-files.ts'

/** A dataset that begins with a file: a title, until the file is read. Returns its id. */
export async function openDataset(scope: Work, title: string): Promise<string> {
  // Who acts for their directorates alone describes for the first of them; a person may say another.
  const directorate_id = scope.reach === 'all' ? null : (scope.directorates[0] ?? null)
  requireReach(scope, directorate_id)
  const id = newId()
  await db(scope)
    .insertInto('catalogue.dataset')
    .values({
      tenant_id: scope.tenantId,
      id,
      title,
      family: 'business',
      origin: 'file',
      directorate_id,
      described_on: today(scope),
      created_at: scope.clock.now(),
    })
    .execute()
  return id
}

/** What nobody said yet of a deposited dataset and of its file, their profile says: a first description, for people to complete. */
export async function completeFrom(
  scope: Work,
  { dataset_id, distribution_id, profile }: { dataset_id: string; distribution_id: string; profile: FileProfile },
): Promise<void> {
  await db(scope)
    .updateTable('catalogue.dataset')
    .set({ description: describeColumns(profile), ...factsOf(profile) })
    .where('id', '=', dataset_id)
    .where('origin', '=', 'file')
    .where('description', 'is', null)
    .execute()
  const code = formatCodes[profile.format]
  await db(scope)
    .updateTable('catalogue.distribution')
    .set({ format: code, media_type: termOf(formats, code)?.media ?? null, byte_size: profile.bytes })
    .where('id', '=', distribution_id)
    .where('origin', '=', 'file')
    .execute()
}
