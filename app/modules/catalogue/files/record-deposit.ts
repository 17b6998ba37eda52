import { createHash } from 'node:crypto'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import type { FileProfile } from '../profiling/profile.ts'
import { db } from '../tables.ts'
import { dropFile } from './drop-file.ts'
import { titleFrom } from './describe-file.ts'
import { keepProfile } from './keep-profile.ts'
import { livingDataset, requireReach } from './load-files.ts'
import { openDataset } from './open-dataset.ts'

/** Writes down a deposited file that was looked at: its dataset if it is new, its distribution, its profile, its bytes if asked. */
export const recordDeposit = command({
  name: 'catalogue.record-deposit',
  summary: { fr: 'Décrire un fichier déposé', en: 'Describe a deposited file' },
  needs: 'catalogue.edit',
  input: z.object({
    name: fields.line(300),
    content: fields.content,
    keep: z.boolean(),
    profile: z.custom<FileProfile>(value => typeof value === 'object' && value !== null),
    /** Absent: a new dataset is made of it. */
    dataset_id: fields.id.optional(),
    title: fields.line(300).optional(),
  }),
  secret: ['profile', 'content'],
  async run(scope, { name, content, keep, profile, dataset_id, title }) {
    const dataset = dataset_id ? await checked(scope, dataset_id) : await openDataset(scope, title ?? titleFrom(name))
    const file_id = keep ? await keepFile(scope, { name, content }) : null
    const { id: distribution_id, replaced } = await distribution(scope, dataset, name, {
      file_id,
      checksum: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    })
    await keepProfile(scope, { distribution_id, profile, file_id })
    if (replaced !== file_id) await dropFile(scope, replaced)
    return { dataset_id: dataset, distribution_id }
  },
})

async function checked(scope: Work, id: string): Promise<string> {
  requireReach(scope, (await livingDataset(scope, id)).directorate_id)
  return id
}

type Facts = { file_id: string | null; checksum: string }

/** The same file name again is the same file, brought up to date: its answers and its checks stay beside it. */
async function distribution(scope: Work, dataset_id: string, title: string, facts: Facts) {
  const known = await db(scope)
    .selectFrom('catalogue.distribution')
    .select(['id', 'title', 'origin', 'position', 'file_id'])
    .where('dataset_id', '=', dataset_id)
    .execute()
  const same = known.find(one => one.origin === 'file' && one.title === title)
  if (same) {
    await db(scope).updateTable('catalogue.distribution').set(facts).where('id', '=', same.id).execute()
    return { id: same.id, replaced: same.file_id }
  }
  const id = newId()
  const position = 1 + Math.max(0, ...known.map(one => one.position))
  await db(scope)
    .insertInto('catalogue.distribution')
    .values({ tenant_id: scope.tenantId, id, dataset_id, position, origin: 'file', kind: 'file', title, ...facts })
    .execute()
  return { id, replaced: null }
}
