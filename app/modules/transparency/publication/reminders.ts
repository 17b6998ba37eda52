import type { Beside, Deadline, Waiting } from '#kernel/module.ts'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { approveProposals } from './approve-proposals.ts'
import { listProposals } from './list-proposals.ts'
import { listPublicStates } from './list-public-states.ts'
import { loadStates } from './load-states.ts'
import { approvalsPath, registryPath, sheetPath } from './pages/paths.ts'
import { proposePublications } from './propose-publications.ts'
import { readPublicState } from './read-public-state.ts'
import { readSheet } from './read-sheet.ts'
import { publicationTexts } from './texts.ts'

/** Proposals to approve, for whoever may and did not prepare them; pages to read again, for whoever prepares publications. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  const say = publicationTexts[scope.language]
  const found: Waiting[] = []
  if (can(scope, approveProposals)) {
    const open = (await listProposals(scope, {})).filter(proposal => proposal.open)
    if (open.length > 0) found.push({ text: say.toApprove(open.length), path: approvalsPath, on: null })
  }
  if (can(scope, proposePublications))
    for (const { id, name, review_on } of await listPublicStates(scope, { state: 'to-review' }))
      found.push({ text: say.toReview(name), path: `${registryPath}/${id}`, on: review_on })
  return found
}

/** The day on which each page online is to be read again. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  const say = publicationTexts[scope.language]
  return (await loadStates(scope)).flatMap(({ id, name, review_on }) =>
    review_on
      ? [
          {
            id: `publication-${id}`,
            on: review_on,
            title: say.toReview(name),
            path: `${registryPath}/${id}`,
            done: false,
          },
        ]
      : [],
  )
}

/** On the page of a system: how much of its sheet is written, and what the public reads of it. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readSheet)) return []
  const say = publicationTexts[scope.language]
  try {
    const { completeness } = await readSheet(scope, { system_id: id })
    const { state, review_on } = await readPublicState(scope, { id })
    const day = review_on && formatDate(review_on, scope.language)
    const words = say.states[state]
    const note = !day ? words : state === 'to-review' ? say.overdue(words, day) : say.since(words, day)
    return [
      { label: say.sheet, note: say.filled(completeness.filled, completeness.of), path: sheetPath(id) },
      { label: say.onRegister, note, path: `${registryPath}/${id}` },
    ]
  } catch (error) {
    if (error instanceof NotFound) return []
    throw error
  }
}
