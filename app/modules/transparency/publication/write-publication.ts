import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { publicContent, withdrawnContent } from './content.ts'
import { shortCode } from './short-code.ts'

interface Act {
  kind: string
  record_id: string
}

/** Puts a frozen page online under the next version of the tenant; what is not of the public's shape never gets there. */
export async function publish(scope: Work, act: Act & { content: unknown; review_on: string | null }): Promise<void> {
  const content = JSON.stringify(publicContent.parse(act.content))
  const day = today(scope)
  await sql`
    insert into transparency.publication (tenant_id, id, kind, record_id, code, version, state, content, first_published_on,
      published_on, review_on)
    values (${scope.tenantId}, ${newId()}, ${act.kind}, ${act.record_id}, ${shortCode(scope.tenantId, act.record_id)},
      ${await nextVersion(scope)}, 'published', ${content}, ${day}, ${day}, ${act.review_on})
    on conflict (tenant_id, kind, record_id) do update set version = excluded.version, state = 'published', reason = null,
      content = excluded.content, published_on = excluded.published_on, review_on = excluded.review_on
  `.execute(scope.db)
}

/** « Fiche retirée »: name and reason stay, the rest of what was said is gone, from the next second on. */
export async function withdraw(scope: Work, { kind, record_id, reason }: Act & { reason: string }): Promise<void> {
  const content = JSON.stringify(withdrawnContent.parse(await onlinePage(scope, record_id)))
  await sql`
    update transparency.publication set version = ${await nextVersion(scope)}, state = 'withdrawn', content = ${content},
      reason = ${reason}, published_on = ${today(scope)}, review_on = null
    where kind = ${kind} and record_id = ${record_id}
  `.execute(scope.db)
}

/** What is left of a page online once it is withdrawn; throws `NotFound` when it is not online. */
export async function onlinePage(scope: Work, record_id: string): Promise<{ kind: string; name: string }> {
  const { rows } = await sql<{ kind: string; name: string }>`
    select kind, content ->> 'name' as name from transparency.publication
    where record_id = ${record_id} and state = 'published'
  `.execute(scope.db)
  const [online] = rows
  if (!online) throw new NotFound('transparency.not-online')
  return online
}

/** One at a time in a tenant: two approvals at once must not share a version, which names all that the public can read. */
async function nextVersion(scope: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(7304, hashtext(${scope.tenantId}))`.execute(scope.db)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(version), 0) + 1 as next from transparency.publication
  `.execute(scope.db)
  return rows[0]?.next ?? 1
}
