import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { findingsOf } from './findings.ts'
import { checksOf, livingDataset, profilesOf, verdictsOf } from './load-files.ts'

/** The files of a dataset, each with where its profile and its checks stand. */
export const listFiles = query({
  name: 'catalogue.list-files',
  summary: { fr: 'Lister les fichiers d’un jeu de données', en: 'List the files of a dataset' },
  needs: 'catalogue.read',
  input: z.object({ dataset_id: fields.id }),
  http: 'GET /datasets/:dataset_id/files',
  async run(scope, { dataset_id }) {
    const { edited: _, ...dataset } = await livingDataset(scope, dataset_id)
    const [verdicts, profiles, checks] = [
      await verdictsOf(scope, dataset_id),
      await profilesOf(scope, dataset_id),
      await checksOf(scope, dataset_id),
    ]
    const distributions = await db(scope)
      .selectFrom('catalogue.distribution')
      .select(['id', 'title', 'kind', 'format', 'download_url', 'file_id', 'byte_size'])
      .where('dataset_id', '=', dataset_id)
      .where('kind', '=', 'file')
      .orderBy('position')
      .orderBy('id')
      .execute()
    const files = distributions.map(distribution => {
      const profile = profiles.find(one => one.distribution_id === distribution.id)
      const findings = profile ? findingsOf(profile.content, verdicts) : []
      return {
        ...distribution,
        profile: profile
          ? {
              rows: profile.rows,
              columns: profile.columns,
              made_on: profile.made_on,
              suggestions: findings.length,
              unanswered: findings.filter(({ verdict }) => verdict === null).length,
              news: profile.news.length,
            }
          : null,
        checks: checks
          .filter(check => check.distribution_id === distribution.id)
          .map(({ schema_name, schema_title, schema_version, checked_on, valid, errors, warnings }) => ({
            schema_name,
            schema_title,
            schema_version,
            checked_on,
            valid,
            errors,
            warnings,
          })),
      }
    })
    return { dataset, files }
  },
})

export type ListedFile = Awaited<ReturnType<typeof listFiles>>['files'][number]
