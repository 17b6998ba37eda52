import type { Deadline } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { loadNeeds } from './load-needs.ts'
import { needPath } from './pages/paths.ts'
import { needTexts } from './texts.ts'

/** Until when the data of each plan is to be produced, for calendars. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  const say = needTexts[scope.language]
  return (await loadNeeds(scope)).flatMap(({ id, title, plan_due, closed_on }) =>
    plan_due
      ? [{ id: `need-${id}`, on: plan_due, title: say.due(title), path: needPath(id), done: closed_on !== null }]
      : [],
  )
}
