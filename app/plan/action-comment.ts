import { Conflict, NotFound } from '#kernel/errors.ts'
import { civilDate, today } from '#kernel/clock.ts'
import { actorName, personOf, type Actor, type Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export interface ActionComment {
  id: string
  text: string
  author: string
  written_at: Date
  edited_at: Date | null
  removed: boolean
  /** Whether whoever reads may still change it, or remove it. */
  mine: boolean
  editable: boolean
}

/** Tells people apart, whatever they are called. */
export function authorKey(actor: Actor): string {
  const person = personOf(actor)
  if (person) return `user:${person}`
  return actor.kind === 'anonymous' ? 'anonymous' : `${actor.kind}:${actorName(actor)}`
}

/** What was said of an action, oldest first; a removed comment keeps its place and loses its words. */
export async function loadComments(scope: Work, actionId: string): Promise<ActionComment[]> {
  const rows = await db(scope)
    .selectFrom('plan.action_comment')
    .select(['id', 'text', 'author', 'author_key', 'written_at', 'edited_at', 'archived_at'])
    .where('action_id', '=', actionId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  return rows.map(({ author_key, archived_at, ...row }) => {
    const mine = archived_at === null && author_key === authorKey(scope.actor)
    const removed = archived_at !== null
    return { ...row, text: removed ? '' : row.text, removed, mine, editable: mine && isSameDay(scope, row.written_at) }
  })
}

/** One's own living comment, locked to be changed. */
export async function ownComment(scope: Work, id: string): Promise<{ written_at: Date }> {
  const found = await db(scope)
    .selectFrom('plan.action_comment')
    .select(['written_at', 'author_key'])
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('kernel.not-found')
  if (found.author_key !== authorKey(scope.actor)) throw new Conflict('plan.comment-of-another')
  return found
}

export function isSameDay(scope: Work, instant: Date): boolean {
  return civilDate(instant, scope.tenant.timeZone) === today(scope)
}
