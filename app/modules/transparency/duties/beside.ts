import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listDuties } from './list-duties.ts'
import { readObstacles } from './read-obstacles.ts'
import { systemDutiesPath } from './pages/paths.ts'
import { dutyWords } from './words.ts'

/** On the page of a system: how many duties are met, what stands in the way of its use. */
export async function besideSystem(scope: Scope, system: string): Promise<Beside['lines']> {
  if (!can(scope, listDuties)) return []
  const say = dutyWords[scope.language].beside
  const duties = (await listDuties(scope, { system })).filter(({ standing }) => standing !== 'not-applicable')
  const { obstacles, override } = await readObstacles(scope, { system })
  const met = duties.filter(({ standing }) => standing === 'met').length
  const late = duties.filter(({ standing }) => standing === 'overdue').length
  const notes = [
    duties.length > 0 ? say.met(met, duties.length) : say.none,
    ...(late > 0 ? [say.late(late)] : []),
    ...(override
      ? [say.overridden(override.signed_role)]
      : obstacles.length > 0
        ? [say.obstacles(obstacles.length)]
        : []),
  ]
  return [{ label: say.label, note: notes.join(' · '), path: systemDutiesPath(system) }]
}
