import { NotFound } from '#kernel/errors.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { acceptAction } from '../accept-action.ts'
import { withUndo } from './undo.ts'
import { pageWords } from './words.ts'

const states = { accept: 'planned', reserve: 'reserve', drop: 'dropped' } as const

/** The answer to a proposal, from whichever page showed it; the reader stays on that page. */
export async function decideProposal(visit: Visit, here: string): Promise<PageResult> {
  const decision = one(visit.typed.do)
  if (decision !== 'accept' && decision !== 'reserve' && decision !== 'drop') throw new NotFound('kernel.not-found')
  const due_on = decision === 'accept' ? (one(visit.typed.due_on) ?? null) : null
  const template = one(visit.typed.template) ?? ''
  const id = await acceptAction(visit.scope, { template, state: states[decision], due_on })
  const t = pageWords[visit.language].proposal.flash
  const flash = due_on ? t.acceptFor(formatDate(due_on, visit.language)) : t[decision]
  return withUndo(visit, id, here, flash)
}
