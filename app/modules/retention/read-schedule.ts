import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, addMonths, today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { type Duration, loadDurations } from './duration.ts'
import { proposalsOf } from './proposal.ts'
import { dueBy, inState, sinceOf } from './row-state.ts'

const soonDays = 90

/** Per register: the rule, what is kept, what is due today and within ninety days; and the proposals made so far. */
export const readSchedule = query({
  name: 'retention.read-schedule',
  summary: { fr: 'Lire ce qui est à conserver et ce qui est échu', en: 'Read what is to keep and what is due' },
  needs: 'retention.read',
  input: z.object({}),
  async run(scope) {
    const lines = []
    for (const duration of await loadDurations(scope)) lines.push({ ...duration, ...(await count(scope, duration)) })
    return { today: today(scope), lines, proposals: await proposalsOf(scope) }
  },
})

export type Schedule = Awaited<ReturnType<typeof readSchedule>>
export type ScheduleLine = Schedule['lines'][number]

interface Counts {
  /** All rows of the register, living ones too. */
  total: number
  /** Rows whose time runs. */
  held: number
  due: number
  soon: number
  /** Of those due, how many wait in a proposal already. */
  waiting: number
  oldest: string | null
}

async function count(scope: Work, { rule, months, cutoff }: Duration): Promise<Counts> {
  const soon = addMonths(addDays(today(scope), soonDays), -months)
  const { rows } = await sql<Counts>`
    select count(*) as total, count(*) filter (where ${inState(rule)}) as held,
      count(*) filter (where ${dueBy(rule, cutoff)}) as due,
      count(*) filter (where ${dueBy(rule, soon)} and not ${dueBy(rule, cutoff)}) as soon,
      min(${sinceOf(rule)}) filter (where ${inState(rule)}) as oldest,
      (select count(*) from retention.proposal_item i join retention.proposal p on p.id = i.proposal_id
        where i.rule = ${rule.id} and i.state = 'pending' and p.state in ('proposed', 'approved')) as waiting
    from ${sql.table(rule.table)} t
  `.execute(scope.db)
  return rows[0] ?? { total: 0, held: 0, due: 0, soon: 0, waiting: 0, oldest: null }
}
