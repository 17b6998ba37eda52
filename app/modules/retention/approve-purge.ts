import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { proposalById, signatoryOf } from './proposal.ts'
import { purge } from './purge.ts'
import { settlingDays, standingOf } from './second-person.ts'
import { db } from './tables.ts'

/**
 * Somebody else than who proposed takes responsibility, and what was proposed goes for ever. Where nobody else could, not
 * even lately, the same person may, and says why.
 */
export const approvePurge = command({
  name: 'retention.approve-purge',
  summary: { fr: 'Approuver une élimination', en: 'Approve an elimination' },
  needs: 'retention.approve',
  input: z.object({
    id: fields.id,
    role: fields.line(200),
    waiver_reason: fields.line(500).optional(),
    /** Said by whoever calls: nothing brings back what is eliminated. */
    irreversible: z.literal(true),
  }),
  async run(scope, { id, role, waiver_reason }) {
    if (scope.actor.kind === 'key' || scope.actor.kind === 'job' || scope.actor.kind === 'anonymous')
      throw new Refused('retention.people-only')
    const proposal = await proposalById(scope, id, { lock: true })
    if (proposal.state !== 'proposed') throw new Conflict('retention.decided-already')
    const me = signatoryOf(scope.actor)
    const standing = await standingOf(scope, proposal.proposed_by_id)
    const days = settlingDays
    if (standing === 'somebody-else') throw new Conflict('retention.somebody-else', { days })
    if (standing === 'too-new') throw new Conflict('retention.too-new', { days })
    const alone = standing === 'alone'
    if (alone && !waiver_reason) throw new Invalid({ waiver_reason: { key: 'kernel.required' } })
    const job_id = await enqueue(scope, purge, { proposal: id })
    await db(scope)
      .updateTable('retention.proposal')
      .set({
        state: 'approved',
        approved_by: actorName(scope.actor),
        approved_by_id: me,
        approved_role: role,
        approved_on: today(scope),
        waiver_reason: alone ? waiver_reason : null,
        job_id,
      })
      .where('id', '=', id)
      .execute()
    return { job: job_id }
  },
})
