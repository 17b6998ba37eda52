import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import type { FileProfile } from '../profiling/profile.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { db } from '../tables.ts'
import { answersOn, columnName, findingsOf, keyOf, tablesOf, withoutValues } from './findings.ts'
import { distributionOf, livingDataset, requireReach, verdictsOf, type News } from './load-files.ts'
import { completeFrom } from './open-dataset.ts'
import { settlePersonalData } from './settle-personal-data.ts'

const profileShape = z.custom<FileProfile>(value => typeof value === 'object' && value !== null)

/** Keeps what a file was found to hold, in the place of what was known of it before; answers given stay, what is new is said. */
export const keepProfile = command({
  name: 'catalogue.keep-profile',
  summary: { fr: 'Garder le profil d’un fichier', en: 'Keep the profile of a file' },
  needs: 'catalogue.edit',
  input: z.object({
    distribution_id: fields.id,
    profile: profileShape,
    file_id: fields.id.nullish(),
  }),
  secret: ['profile'],
  async run(scope, { distribution_id, profile, file_id = null }) {
    if (!Array.isArray(profile.columns)) throw new Invalid({ profile: { key: 'kernel.invalid-value' } })
    const { dataset_id } = await distributionOf(scope, distribution_id)
    const dataset = await livingDataset(scope, dataset_id)
    requireReach(scope, dataset.directorate_id)
    const verdicts = await verdictsOf(scope, dataset_id)
    const before = await db(scope)
      .selectFrom('catalogue.profile')
      .select(['id', 'content'])
      .where('distribution_id', '=', distribution_id)
      .executeTakeFirst()
    const content = JSON.stringify(withoutValues(profile, answersOn(dataset, verdicts)))
    // PostgreSQL keeps no NUL, and no half of a character; a header may well hold the words « \u0000 ».
    if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i.test(content))
      throw new Invalid({ content: { key: 'catalogue.unreadable-names' } })
    const row = {
      dataset_id,
      distribution_id,
      file_id,
      content,
      findings: JSON.stringify(findingsOf(profile, []).map(({ column, finding }) => ({ column, kind: finding.kind }))),
      news: JSON.stringify(before ? newsOf(before.content as FileProfile, profile) : []),
      rows: profile.rows,
      columns: profile.columns.length,
      made_on: today(scope),
      made_by: actorName(scope.actor),
      engine: profile.schema,
    }
    await db(scope)
      .insertInto('catalogue.profile')
      .values({ tenant_id: scope.tenantId, id: newId(), ...row })
      .onConflict(same => same.columns(['tenant_id', 'distribution_id']).doUpdateSet(row))
      .execute()
    await completeFrom(scope, { dataset_id, distribution_id, profile })
    await settlePersonalData(scope, dataset_id, false)
    await refreshReadiness(scope, [dataset_id])
  },
})

const mostNews = 200

function newsOf(before: FileProfile, after: FileProfile): News[] {
  const namesOf = (profile: FileProfile) =>
    new Set(tablesOf(profile).flatMap(table => table.columns.map(column => columnName(profile, table, column))))
  const [old, now] = [namesOf(before), namesOf(after)]
  const known = new Set(findingsOf(before, []).map(({ column, finding }) => keyOf(column, finding.kind)))
  const news: News[] = [
    ...findingsOf(after, [])
      .filter(({ column, finding }) => !known.has(keyOf(column, finding.kind)))
      .map(({ column, finding }) => ({ kind: 'finding' as const, column, finding: finding.kind })),
    ...[...now].filter(name => !old.has(name)).map(column => ({ kind: 'column-added' as const, column })),
    ...[...old].filter(name => !now.has(name)).map(column => ({ kind: 'column-gone' as const, column })),
  ]
  return news.slice(0, mostNews)
}
