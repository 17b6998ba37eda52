import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { standingOf, wasOnTime, type Standing } from './standing.ts'

interface Row {
  id: string
  body_id: string
  body: string
  domain: string
  meeting_id: string | null
  number: number
  subject: string
  decided: string
  reasons: string | null
  responsible: string | null
  decides: string | null
  pays: string | null
  votes_for: number | null
  votes_against: number | null
  votes_abstain: number | null
  dissent: string | null
  dataset_ids: string[]
  agreement_ids: string[]
  action_id: string | null
  action: string | null
  decided_on: string
  owner: string | null
  due_on: string | null
  missed_on: string | null
  postponed_reason: string | null
  done_on: string | null
  done_what: string | null
  dropped_on: string | null
  dropped_reason: string | null
  review_on: string | null
  reviewed_on: string | null
  review_note: string | null
}

export interface Decision extends Row {
  standing: Standing
  on_time: boolean | null
  /** Its day of review has come. */
  to_review: boolean
}

/** Decisions of living instances, those due first at the top, then the newest. */
export async function loadDecisions(scope: Work, only: { id?: string; body_id?: string } = {}): Promise<Decision[]> {
  const { rows } = await sql<Row>`
    select d.id, d.body_id, b.name as body, b.domain, d.meeting_id, d.number, d.subject, d.decided, d.reasons,
      d.responsible, d.decides, d.pays, d.votes_for, d.votes_against, d.votes_abstain, d.dissent, d.dataset_ids,
      d.agreement_ids, d.action_id, a.title as action, d.decided_on::text, d.owner, d.due_on::text, d.missed_on::text,
      d.postponed_reason, d.done_on::text, d.done_what, d.dropped_on::text, d.dropped_reason, d.review_on::text,
      d.reviewed_on::text, d.review_note
    from governance.decision d join governance.body b on b.id = d.body_id left join plan.action a on a.id = d.action_id
    where b.archived_at is null and (${only.id ?? null}::uuid is null or d.id = ${only.id ?? null}::uuid)
      and (${only.body_id ?? null}::uuid is null or d.body_id = ${only.body_id ?? null}::uuid)
    order by d.done_on is not null or d.dropped_on is not null, d.due_on nulls last, d.decided_on desc, d.number desc
  `.execute(scope.db)
  const now = today(scope)
  return rows.map(row => ({
    ...row,
    standing: standingOf(row, now),
    on_time: wasOnTime(row, now),
    to_review: row.review_on !== null && row.review_on <= now && row.dropped_on === null,
  }))
}

/** The same, and nobody else changes it before the end of this operation. */
export async function lockedDecision(scope: Work, id: string): Promise<Decision> {
  await sql`select from governance.decision where id = ${id} for update`.execute(scope.db)
  return theDecision(scope, id)
}

export async function theDecision(scope: Work, id: string): Promise<Decision> {
  const [decision] = await loadDecisions(scope, { id })
  if (!decision) throw new NotFound('kernel.not-found')
  return decision
}
