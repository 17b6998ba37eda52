import { z } from 'zod'
import type { Hit } from '#kernel/module.ts'
import { can, query } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { loadActions } from './action.ts'
import { prerequisites } from './referential.ts'
import { holdsWords } from './words-in.ts'

/** Points and actions that hold every word typed, whatever accents and case. */
export const searchPlan = query({
  name: 'plan.search-plan',
  summary: { fr: 'Chercher un point ou une action du plan', en: 'Search points and actions of the plan' },
  needs: 'plan.read',
  input: z.object({ words: z.string().trim().max(200) }),
  async run(scope, { words }): Promise<Hit[]> {
    const { language } = scope
    if (!words) return []
    const points = prerequisites
      .filter(row => holdsWords(words, row.id, row.shortTitle[language], language === 'fr' ? row.text : row.textEn))
      .map(row => ({ label: `${row.id} ${row.shortTitle[language]}`, kind: pointKind, path: `/points/${row.id}` }))
    const actions = (await loadActions(scope))
      .filter(action => holdsWords(words, action.title, action.why, action.owner ?? ''))
      .map(action => ({ label: action.title, kind: actionKind, path: `/plan/actions/${action.id}` }))
    return [...points, ...actions]
  },
})

const pointKind = { fr: 'Point du plan', en: 'Point of the plan' }
const actionKind = { fr: 'Action', en: 'Action' }

/** For the search box: silent for whoever may not read the plan. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  return can(scope, searchPlan) ? searchPlan(scope, { words }) : []
}
