import { sql } from 'kysely'
import { Conflict, Refused } from '#kernel/errors.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Preview } from '#kernel/recognition.ts'
import { actorName, personOf, type Scope, type Work } from '#kernel/scope.ts'
import { recogniserOf, recognisersOf } from './best-recogniser.ts'

interface Waiting {
  id: string
  recogniser: string | null
  preview: unknown
}

/** A file that waits is changed by who received it and by who could import it: nobody else may alter what they will apply. */
export async function refuseOthers(scope: Work, waiting: Waiting): Promise<void> {
  if (!(await mayChange(scope, waiting))) throw new Refused('intake.not-yours')
}

export async function mayChange(scope: Work, waiting: Waiting): Promise<boolean> {
  return mayImport(scope, waiting) || (await hasReceived(scope, waiting.id))
}

/** Where nobody knows yet what a file is, whoever may import anything. */
function mayImport({ registry, roles }: Scope, { recogniser, preview }: Waiting): boolean {
  const kind = recogniser ? recogniserOf(registry, recogniser) : undefined
  const kinds = kind ? [kind] : recognisersOf(registry)
  const needs = [...kinds.flatMap(one => one.needs), ...((preview as Preview | null)?.needs ?? [])]
  return needs.every(name => reachOf(registry.permissions, name, roles) !== null)
}

/** An import bears the id of the operation that received it: the audit log says whose that was. */
async function hasReceived(scope: Work, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from kernel.audit where tenant_id = ${scope.tenantId} and id = ${id} and ${isOneself(scope)}
  `.execute(scope.db)
  return rows.length > 0
}

/** By account where there is one: a name can be taken by anybody. */
function isOneself({ actor }: Work) {
  const ids = [...new Set(['id' in actor ? actor.id : null, personOf(actor)])].filter(id => id !== null)
  return ids.length
    ? sql<boolean>`coalesce(actor_id = any (${ids}), false)`
    : sql<boolean>`(actor_id is null and actor_kind = ${actor.kind} and actor_name = ${actorName(actor)})`
}

interface OthersChanges {
  /** How many times somebody else changed or prepared anew what waits. */
  count: number
  by: string | null
}

/** What others did to an import that waits, from the audit log. */
export async function othersChanges(scope: Work, { id, received_at }: { id: string; received_at: Date }) {
  const { rows } = await sql<OthersChanges>`
    select count(*)::int as count, (array_agg(actor_name order by at desc, audit.id desc))[1] as by
    from kernel.audit
    where tenant_id = ${scope.tenantId} and at >= ${received_at} and not ${isOneself(scope)}
      and (operation = 'intake.choose-rows' and input ->> 'id' = ${id}
        or operation = 'intake.stage-file' and input ->> 'again' = ${id})
  `.execute(scope.db)
  return rows[0] ?? { count: 0, by: null }
}

/** Refuses to go on over what somebody else changed since one's last look; `seen` is the count that the look gave. */
export async function refuseUnseen(
  scope: Work,
  waiting: { id: string; received_at: Date },
  seen: number,
): Promise<void> {
  const { count, by } = await othersChanges(scope, waiting)
  if (count > seen) throw new Conflict('intake.changed-since', { name: by ?? '' })
}
