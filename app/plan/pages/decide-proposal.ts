import { NotFound } from '#kernel/errors.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { acceptAction } from '../accept-action.ts'
import { pageWords } from './words.ts'

const states = { accept: 'planned', reserve: 'reserve', drop: 'dropped' } as const

/** The answer to a proposal, from whichever page showed it; the reader stays on that page. */
export async function decideProposal(visit: Visit, here: string): Promise<PageResult> {
  const decision = one(visit.typed.do)
  if (decision !== 'accept' && decision !== 'reserve' && decision !== 'drop') throw new NotFound('kernel.not-found')
  await acceptAction(visit.scope, { template: one(visit.typed.template) ?? '', state: states[decision] })
  return { redirect: here, flash: pageWords[visit.language].proposal.flash[decision] }
}
