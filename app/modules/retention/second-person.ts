import type { Work } from '#kernel/scope.ts'
import { isNewTo, othersWith } from '#modules/accounts/public.ts'
import { signatoryOf } from './proposal.ts'

/** Days during which a right given does not count yet, and a right taken away still does (decision 028). */
export const settlingDays = 30

export type Standing =
  /** Somebody else than who proposed, both with rights that are not of yesterday. */
  | 'second'
  /** Who proposed, where nobody else could have approved. */
  | 'alone'
  | 'somebody-else'
  | 'too-new'

/** What the person who asks may be to a proposal made by `proposer`. */
export async function standingOf(scope: Work, proposer: string): Promise<Standing> {
  const me = signatoryOf(scope.actor)
  if (me === proposer)
    return (await othersWith(scope, 'retention.approve', me, settlingDays)) > 0 ? 'somebody-else' : 'alone'
  const fresh =
    (await isNewTo(scope, 'retention.approve', me, settlingDays)) ||
    (await isNewTo(scope, 'retention.propose', proposer, settlingDays))
  return fresh ? 'too-new' : 'second'
}
