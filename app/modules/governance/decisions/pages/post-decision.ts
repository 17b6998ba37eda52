import { NotFound } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { answersOf, requireAnswers } from '#ui/form-answers.ts'
import { closeDecision } from '../close-decision.ts'
import { dropDecision } from '../drop-decision.ts'
import { postponeDecision } from '../postpone-decision.ts'
import { readDecision } from '../read-decision.ts'
import { reopenDecision } from '../reopen-decision.ts'
import { reviewDecision } from '../review-decision.ts'
import { postTie } from './post-tie.ts'
import { decisionWords } from './words.ts'

/** One of the forms of a decision: what to announce, and where one goes on. */
export async function postDecision(visit: Visit, id: string): Promise<{ flash: string; at: string }> {
  const { scope, language, typed } = visit
  const say = decisionWords[language]
  const { text } = answersOf(visit)
  switch (one(typed.do)) {
    case 'close':
      requireAnswers(visit, 'done_on', 'done_what')
      await closeDecision(scope, { id, done_on: text('done_on') ?? '', done_what: text('done_what') ?? '' })
      return { flash: say.close.done, at: '' }
    case 'postpone':
      requireAnswers(visit, 'due_on', 'postpone_reason')
      await postponeDecision(scope, { id, due_on: text('due_on') ?? '', reason: text('postpone_reason') ?? '' })
      return { flash: say.postpone.done, at: '' }
    case 'drop':
      requireAnswers(visit, 'drop_reason')
      await dropDecision(scope, { id, reason: text('drop_reason') ?? '' })
      return { flash: say.drop.done, at: '' }
    case 'review':
      requireAnswers(visit, 'note')
      await reviewDecision(scope, { id, note: text('note') ?? '', next_on: text('next_on') })
      return { flash: say.review.done, at: '' }
    case 'reopen':
      await reopenDecision(scope, { id })
      return { flash: say.reopen.done, at: '' }
    case 'tie':
    case 'untie': {
      const { datasets } = await readDecision(scope, { id })
      return { flash: await postTie(visit, 'decision', id, datasets), at: '#donnees' }
    }
    default:
      throw new NotFound('kernel.not-found')
  }
}
