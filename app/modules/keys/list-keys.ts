import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { personOf } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Those that still open something and those that no longer do, the newest first; never what would let one use them. */
export const listKeys = query({
  name: 'keys.list-keys',
  summary: { fr: 'Lister les clés d’API', en: 'List API keys' },
  needs: 'keys.manage',
  input: z.object({}),
  http: 'GET /keys',
  run(scope) {
    const rows = db(scope)
      .selectFrom('keys.key')
      .select(['id', 'name', 'prefix', 'permissions', 'maker', 'created_at', 'expires_at'])
      .select(['last_used_on', 'revoked_at', 'revoked_by'])
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
    return (scope.reach === 'all' ? rows : rows.where('made_by', '=', personOf(scope.actor) ?? '')).execute()
  },
})

export type ListedKey = Awaited<ReturnType<typeof listKeys>>[number]
