import { NotFound } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { requireAnswers } from '#ui/form-answers.ts'
import { approveProposals } from '../approve-proposals.ts'
import { proposePublications } from '../propose-publications.ts'
import { readPublicState } from '../read-public-state.ts'
import { refuseProposal } from '../refuse-proposal.ts'
import { takeBackProposal } from '../take-back-proposal.ts'
import { registryWords } from './registry-words.ts'

/** One of the forms of a record before the public; says what was done. */
export async function decidedStep(visit: Visit, record: string): Promise<string> {
  const { scope, typed, language } = visit
  const say = registryWords[language].record
  const id = one(typed.proposal) ?? ''
  switch (one(typed.do)) {
    case 'propose': {
      const review_on = one(typed.review_on)
      await proposePublications(scope, { ids: [record], ...(review_on ? { review_on } : {}) })
      return say.proposedDone
    }
    case 'approve':
      await approveProposals(scope, { ids: [id] })
      return (await readPublicState(scope, { id: record })).state === 'withdrawn' ? say.withdrawn : say.approved
    case 'refuse':
      requireAnswers(visit, 'reason')
      await refuseProposal(scope, { id, reason: one(typed.reason) ?? '' })
      return say.refused
    case 'take-back':
      await takeBackProposal(scope, { id })
      return say.tookBack
    default:
      throw new NotFound('kernel.not-found')
  }
}
