import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listToApprove } from './list-to-approve.ts'
import { proposalPath } from './paths.ts'
import { texts } from './texts.ts'

/** Eliminations that somebody proposed and that this person could approve. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listToApprove)) return []
  const say = texts[scope.language].waiting
  return (await listToApprove(scope, {})).map(({ id, number }) => ({
    text: say(number),
    path: proposalPath(id),
    on: null,
  }))
}
