import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { addWorkingDays, workingDaysBetween } from '#organisation/working-days.ts'

/** Source: row I.A.1.a of the referential, level 3. */
const workingDays = 15

export const dueAfter = (asked_on: string) => addWorkingDays(asked_on, workingDays)

export const answers = ['granted', 'partial', 'refused'] as const
export const accessStates = ['open', ...answers, 'withdrawn'] as const
/** What a list is narrowed to: a state, or those whose time is over. */
export const accessStandings = ['late', ...accessStates] as const

interface Row {
  id: string
  dataset_id: string | null
  dataset: string | null
  /** Directorate that answers for the dataset. */
  holder_id: string | null
  wanted: string | null
  asked_by: string
  asked_person: string | null
  directorate_id: string | null
  directorate: string | null
  party_id: string | null
  party: string | null
  purpose: string
  asked_on: string
  due_on: string
  state: (typeof accessStates)[number]
  answer_text: string | null
  answered_by: string | null
  answered_on: string | null
}

export interface AccessRequest extends Row {
  /** The dataset, or the words of who asked. */
  subject: string
  /** Who it is for, when somebody said so. */
  applicant: string | null
  standing: (typeof accessStandings)[number]
  /** Working days until the answer, or until today while there is none; null once withdrawn. */
  days: number | null
}

/** Requests still open first, those due first at the top, then the newest. */
export async function loadAccess(scope: Work, only: { id?: string; dataset_id?: string } = {}) {
  const { rows } = await sql<Row>`
    select r.id, r.dataset_id, d.title as dataset, d.directorate_id as holder_id, r.wanted, r.asked_by, r.asked_person,
      r.directorate_id, o.name as directorate, r.party_id, p.name as party, r.purpose, r.asked_on::text, r.due_on::text,
      r.state, r.answer_text, r.answered_by, r.answered_on::text
    from catalogue.access_request r left join catalogue.dataset d on d.tenant_id = r.tenant_id and d.id = r.dataset_id
      left join organisation.directorate o on o.tenant_id = r.tenant_id and o.id = r.directorate_id
      left join organisation.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
    where (${only.id ?? null}::uuid is null or r.id = ${only.id ?? null}::uuid)
      and (${only.dataset_id ?? null}::uuid is null or r.dataset_id = ${only.dataset_id ?? null}::uuid)
    order by r.state <> 'open', case when r.state = 'open' then r.due_on end, r.asked_on desc, r.id desc
  `.execute(scope.db)
  const now = today(scope)
  return rows.map((row): AccessRequest => {
    const until = row.state === 'open' ? now : row.answered_on
    return {
      ...row,
      subject: row.dataset ?? row.wanted ?? '',
      applicant: row.directorate ?? row.party,
      standing: row.state === 'open' && row.due_on < now ? 'late' : row.state,
      days: until === null ? null : workingDaysBetween(row.asked_on, until),
    }
  })
}

export async function theAccess(scope: Work, id: string): Promise<AccessRequest> {
  const [request] = await loadAccess(scope, { id })
  if (!request) throw new NotFound('kernel.not-found')
  return request
}
