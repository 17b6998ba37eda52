import { Conflict } from '#kernel/errors.ts'
import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { readLastChange } from '../read-last-change.ts'
import { undoChange } from '../undo-change.ts'
import { paths, undoPath } from './paths.ts'
import { viewWords } from './view-words.ts'

/** The « Annuler » of an announcement: back to the view from which the action was changed. */
export const undoPage = page({
  path: undoPath(':operation'),
  needs: 'plan.steer',
  async post({ scope, language, params, query }) {
    const back = query.get('vers') ?? ''
    const redirect = /^\/(?!\/|t\/)/.test(back) ? back : paths.actions
    try {
      await undoChange(scope, { operation: params.operation ?? '' })
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return { redirect, flash: scope.registry.sentence(error.key, language, error.words) }
    }
    return { redirect, flash: viewWords[language].undone }
  },
})

/** Says what was just done to an action, with the way to take it back. */
export async function withUndo({ scope }: Visit, id: string, here: string, flash: string): Promise<PageResult> {
  const operation = await readLastChange(scope, { id })
  if (!operation) return { redirect: here, flash }
  return { redirect: here, flash, undo: `${undoPath(operation)}?vers=${encodeURIComponent(here)}` }
}
