import type { Deadline } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDuties } from './load-duties.ts'
import { dutiesPath } from './pages/paths.ts'
import { dutyWords } from './words.ts'

/** Days of duties, and of their reviews, for calendars. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  const say = dutyWords[scope.language]
  return (await loadDuties(scope)).flatMap(({ id, short, system, day, state }) =>
    day && state !== 'not-applicable'
      ? [{ id: `duty-${id}`, on: day, title: say.waiting(short, system), path: `${dutiesPath}/${id}`, done: false }]
      : [],
  )
}
