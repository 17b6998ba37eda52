import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { asked, said, stateOf } from './request.ts'
import { db } from './tables.ts'

/** Requests with the name of their directorate, the last ones first; or one of them. */
export async function loadRequests(scope: Work, id?: string) {
  let wanted = db(scope)
    .selectFrom('requests.request as r')
    .innerJoin(sql<{ id: string; tenant_id: string; name: string }>`organisation.directorate`.as('d'), join =>
      join.onRef('d.tenant_id', '=', 'r.tenant_id').onRef('d.id', '=', 'r.directorate_id'),
    )
    .selectAll('r')
    .select('d.name as directorate')
    .orderBy('r.answer_by', 'desc')
    .orderBy('d.name')
    .orderBy('r.id')
  if (id) wanted = wanted.where('r.id', '=', id)
  const rows = await wanted.execute()
  return rows.map(({ tenant_id: _, applications, ...row }) => ({
    ...row,
    applications: z.array(asked).parse(applications),
    state: stateOf(row, today(scope)),
  }))
}

export type Request = Awaited<ReturnType<typeof loadRequests>>[number]

export async function loadRequest(scope: Work, id: string): Promise<Request> {
  const [found] = await loadRequests(scope, id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

/** What a directorate wrote, draft or sent. */
export async function loadAnswer(scope: Work, request_id: string) {
  const row = await db(scope)
    .selectFrom('requests.answer')
    .select(['id', 'lines', 'missing', 'remark', 'answered_by', 'saved_at'])
    .where('request_id', '=', request_id)
    .executeTakeFirst()
  return row ? { ...row, lines: z.array(said).parse(row.lines) } : null
}

export type Answer = NonNullable<Awaited<ReturnType<typeof loadAnswer>>>
