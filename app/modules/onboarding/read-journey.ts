import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { countApplications } from '#modules/inventory/public.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { readAuthority } from '#organisation/read-authority.ts'
import { loadActions } from '#plan/action.ts'
import { readDismissal } from './read-dismissal.ts'
import { sizeOf, type Size } from './usual.ts'

const steps = ['describe', 'directorates', 'software', 'assess', 'invite', 'promise', 'plan'] as const
export type StepId = (typeof steps)[number]

/** A small authority decides everything at one desk: it begins with fewer steps. */
const stepsOf: Record<Size, readonly StepId[]> = {
  small: ['describe', 'software', 'assess', 'promise', 'plan'],
  medium: steps,
  large: steps,
}

/** Actions accepted before the first plan is one. */
export const firstActions = 3

export interface Step {
  id: StepId
  done: boolean
  /** What is there, where a number helps: directorates, applications, actions. */
  count: number | null
}

/** Where the authority is on its first day: nothing is ticked by hand, each step is read from the registers. */
export const readJourney = query({
  name: 'onboarding.read-journey',
  summary: { fr: 'Lire les premiers pas', en: 'Read the first steps' },
  needs: 'onboarding.follow',
  input: z.object({}),
  http: 'GET /first-steps',
  async run(scope) {
    const authority = await readAuthority(scope, {})
    const names = (await listDirectorates(scope, {})).map(({ name }) => name)
    const { all: applications, to_assess: unassessed } = await countApplications(scope, {})
    const accepted = (await loadActions(scope)).filter(({ state }) => state !== 'dropped').length
    const step: Record<StepId, Omit<Step, 'id'>> = {
      describe: { done: authority.id !== '', count: null },
      directorates: { done: names.length > 0, count: names.length },
      software: { done: applications > 0, count: applications },
      assess: { done: applications > 0 && unassessed * 2 <= applications, count: applications - unassessed },
      invite: { done: await hasInvited(scope), count: null },
      promise: { done: authority.no_sanction_signed_on !== null, count: null },
      plan: { done: accepted >= firstActions, count: accepted },
    }
    const size = sizeOf(authority)
    return {
      size,
      steps: stepsOf[size].map(id => ({ id, ...step[id] })),
      directorates: names,
      dismissed: await readDismissal(scope, {}),
    }
  },
})

export type Journey = Awaited<ReturnType<typeof readJourney>>

/** Whoever has ever been invited: the log remembers it even when the invitation is over. */
async function hasInvited(scope: Work): Promise<boolean> {
  const { rows } = await sql<{ invited: boolean }>`
    select exists (select from kernel.audit where operation = 'accounts.invite-member') as invited
  `.execute(scope.db)
  return rows[0]?.invited ?? false
}
