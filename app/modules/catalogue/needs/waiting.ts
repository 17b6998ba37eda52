import { addDays, today } from '#kernel/clock.ts'
import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listExpected } from './list-expected.ts'
import { listNeeds } from './list-needs.ts'
import { needPath, needsPath, publicationsPath } from './pages/paths.ts'
import { mayCheck, mayNeed } from './reach.ts'
import { needTexts } from './texts.ts'

/** A plan waits from a month before its day. */
const daysBefore = 30

/** Needs without a source or a plan, plans that end soon or are late, publications nobody has checked: for who may answer. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, listNeeds)) return []
  const say = needTexts[scope.language]
  const mine = (await listNeeds(scope, {})).filter(({ directorate_id }) => mayNeed(scope, directorate_id))
  const soon = addDays(today(scope), daysBefore)
  const of = (standing: string) => mine.filter(one => one.standing === standing).length
  const found: Waiting[] = mine.flatMap(({ id, title, standing, plan_due }) =>
    (standing === 'planned' || standing === 'overdue') && plan_due && plan_due <= soon
      ? [{ text: say.due(title), path: needPath(id), on: plan_due }]
      : [],
  )
  for (const standing of ['to-match', 'to-plan'] as const)
    if (of(standing) > 0)
      found.push({ text: say.waiting[standing](of(standing)), path: `${needsPath}?standing=${standing}`, on: null })
  if (!mayCheck(scope)) return found
  const unchecked = (await listExpected(scope, { checked: 'no' })).filter(({ due }) => due === true).length
  if (unchecked > 0)
    found.push({ text: say.waiting.unchecked(unchecked), path: `${publicationsPath}?checked=no`, on: null })
  return found
}
