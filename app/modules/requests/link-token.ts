import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { digest, newToken } from '#kernel/token.ts'
import { linkDays } from './request.ts'
import { db } from './tables.ts'

/** Where a directorate answers, below the tenant. */
export const answerPath = '/repondre'

/** One more link to a request: who receives it holds the token, the database its digest. */
export async function makeLink(scope: Work, request_id: string, origin: string): Promise<string> {
  const { token, hash } = newToken()
  const now = scope.clock.now()
  await db(scope)
    .insertInto('requests.link')
    .values({
      tenant_id: scope.tenantId,
      id: newId(),
      request_id,
      token_hash: hash,
      expires_at: new Date(now.getTime() + linkDays * 86_400_000),
      created_at: now,
    })
    .execute()
  return new URL(`/t/${scope.tenant.slug}${answerPath}/${token}`, origin).href
}

/**
 * The request behind a token that still opens it; unknown, expired, used and revoked ones are alike. Whoever is about to write
 * locks it: what was sent meanwhile closes the link, and a draft that comes late replaces nothing.
 */
export async function requestBehind(scope: Work, token: string, { lock = false } = {}): Promise<string | null> {
  const open = db(scope)
    .selectFrom('requests.link as l')
    .innerJoin('requests.request as r', join =>
      join.onRef('r.tenant_id', '=', 'l.tenant_id').onRef('r.id', '=', 'l.request_id'),
    )
    .select('r.id')
    .where('l.token_hash', '=', digest(token))
    .where('l.expires_at', '>', scope.clock.now())
    .where('r.revoked_at', 'is', null)
    .where('r.answered_at', 'is', null)
  const found = await (lock ? open.forUpdate('r') : open).executeTakeFirst()
  return found?.id ?? null
}
