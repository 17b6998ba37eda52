import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { undoChange } from '../undo-change.ts'
import { undoPath } from './paths.ts'
import { recordsWords } from './words.ts'

/** « Annuler », beside the message that says what has just changed: back to the same list. */
export const undoChangePage = page({
  path: undoPath,
  needs: 'records.write',
  async post({ scope, params, language, query }) {
    const say = recordsWords[language]
    const { restored, kept } = await undoChange(scope, { id: params.id ?? '' })
    const flash = [
      say.undone(formatNumber(restored, language, 0), restored < 2),
      kept > 0 && say.keptSince(formatNumber(kept, language, 0), kept < 2),
    ]
    const back = query.get('vers') ?? ''
    return { redirect: /^\/[a-z][\w/-]*(\?[^#]*)?$/.test(back) ? back : '/', flash: flash.filter(Boolean).join(' ') }
  },
})
