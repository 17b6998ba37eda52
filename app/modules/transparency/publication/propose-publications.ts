import { z } from 'zod'
import { addMonths, today } from '#kernel/clock.ts'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { loadStates, reviewMonths, type Showable } from './load-states.ts'
import { personalInside } from './personal-inside.ts'
import { signature } from './signature.ts'

export type WhyNot = 'waiting' | 'missing' | 'personal' | 'unchanged'

/** Freezes what the public would read of these records, for somebody else to read and approve. What cannot be is said, with why. */
export const proposePublications = command({
  name: 'transparency.propose-publications',
  summary: { fr: 'Proposer à la publication', en: 'Propose for publication' },
  needs: 'transparency.prepare',
  input: z.object({ ids: z.array(fields.id).min(1).max(500), review_on: fields.civilDate.optional() }),
  http: 'POST /publications/proposals',
  async run(scope, { ids, review_on = addMonths(today(scope), reviewMonths) }) {
    if (review_on <= today(scope)) throw new Invalid({ review_on: { key: 'transparency.review-passed' } })
    const states = new Map((await loadStates(scope)).map(state => [state.id, state]))
    const proposed: string[] = []
    const skipped: { id: string; name: string; why: WhyNot; found: string }[] = []
    for (const id of new Set(ids)) {
      const state = states.get(id)
      if (!state?.current) throw new NotFound('kernel.not-found')
      const why = whyNot(state)
      if (why) skipped.push({ id, name: state.name, why, found: personalInside(state.current) ?? '' })
      else proposed.push(await freeze(scope, state, review_on))
    }
    const [only] = skipped
    if (only && ids.length === 1) throw new Conflict(refusals[only.why], { name: only.name, found: only.found })
    return { proposed, skipped: skipped.map(({ found: _, ...one }) => one) }
  },
})

const refusals = {
  waiting: 'transparency.already-proposed',
  missing: 'transparency.not-ready',
  personal: 'transparency.personal-inside',
  unchanged: 'transparency.nothing-new',
} as const

function whyNot({ proposal, missing, state, current }: Showable): WhyNot | null {
  if (proposal) return 'waiting'
  if (missing.length > 0) return 'missing'
  if (current && personalInside(current)) return 'personal'
  return state === 'online' ? 'unchanged' : null
}

async function freeze(scope: Work, { kind, id: record_id, current }: Showable, review_on: string): Promise<string> {
  const { by, by_id } = signature(scope)
  const id = newId()
  await db(scope)
    .insertInto('transparency.proposal')
    .values({
      tenant_id: scope.tenantId,
      id,
      kind,
      record_id,
      deed: 'publish',
      content: JSON.stringify(current),
      review_on,
      prepared_by: by,
      prepared_by_id: by_id,
      prepared_on: today(scope),
    })
    .execute()
  return id
}
