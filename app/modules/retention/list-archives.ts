import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** The archives asked for that still stand, the newest first. */
export const listArchives = query({
  name: 'retention.list-archives',
  summary: { fr: 'Lister les archives complètes', en: 'List complete archives' },
  needs: 'retention.export',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('retention.archive')
      .select(['id', 'asked_by', 'asked_at', 'job_id', 'bytes', 'sha256', 'made_at', 'expires_at'])
      .where(eb => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', scope.clock.now())]))
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
})
