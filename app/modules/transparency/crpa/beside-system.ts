import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { decisionWords } from './pages/decision-words.ts'
import { explanationPath, publicRequestsPath } from './pages/paths.ts'
import { listRequests } from './list-requests.ts'
import { readDecision } from './read-decision.ts'

/** On the page of a system: its notice and its rules when it takes part in decisions, and what the public asks about it. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readDecision)) return []
  const say = decisionWords[scope.language]
  const { facts, system } = await readDecision(scope, { id })
  const decides = facts.individual_decision === 'basis' || facts.individual_decision === 'sole_basis'
  const open = can(scope, listRequests)
    ? (await listRequests(scope, { state: 'open' })).filter(({ system_id }) => system_id === id)
    : []
  return [
    ...(decides
      ? [
          {
            label: say.title,
            note: say.decides[facts.individual_decision ?? 'none'],
            path: explanationPath.replace(':id', id),
          },
        ]
      : []),
    ...(open.length > 0
      ? [
          {
            label: say.requests,
            note: say.openRequests(open.length),
            path: `${publicRequestsPath}?${new URLSearchParams({ state: 'open', search: system.name })}`,
          },
        ]
      : []),
  ]
}
