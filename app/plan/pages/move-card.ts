import { NotFound } from '#kernel/errors.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { actionStates } from '../action.ts'
import { changeState } from '../change-state.ts'
import { planTexts } from '../texts.ts'
import { actionWords } from './action-words.ts'
import { withUndo } from './undo.ts'
import { viewWords } from './view-words.ts'

/** The new state of an action, from whichever view showed it; the reader stays in that view. */
export async function moveCard(visit: Visit, here: string): Promise<PageResult> {
  const { scope, typed, language } = visit
  const id = one(typed.id) ?? ''
  const state = actionStates.find(known => known === one(typed.state))
  if (!state) throw new NotFound('kernel.not-found')
  const { title, from } = await changeState(scope, { id, state })
  if (from === state) return { redirect: here, flash: viewWords[language].boardPage.same }
  return withUndo(visit, id, here, actionWords[language].move.changed(title, planTexts[language].states[state]))
}
