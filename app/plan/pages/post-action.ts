import { Invalid, NotFound } from '#kernel/errors.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { addDependency } from '../add-dependency.ts'
import { archiveDecision } from '../archive-decision.ts'
import { commentAction } from '../comment-action.ts'
import { recordDecision } from '../record-decision.ts'
import { removeComment } from '../remove-comment.ts'
import { removeDependency } from '../remove-dependency.ts'
import { sideWords } from './action-side-words.ts'
import { actionPath } from './paths.ts'

/** What the small forms around an action do; null when it is the action's own form that was sent. */
export async function postAroundAction(visit: Visit): Promise<PageResult | null> {
  const { typed, params } = visit
  const verb = one(typed.do)
  if (verb === undefined) return null
  const post = verbs[verb]
  if (!post) throw new NotFound('kernel.not-found')
  return { redirect: actionPath(params.id ?? ''), flash: await post(visit) }
}

const verbs: Readonly<Record<string, (visit: Visit) => Promise<string>>> = {
  async wait({ scope, typed, params, language }) {
    await addDependency(scope, { id: params.id ?? '', waits_for: one(typed.waits_for) ?? '' })
    return sideWords[language].dependencies.added
  },
  async free({ scope, typed, params, language }) {
    await removeDependency(scope, { id: params.id ?? '', waits_for: one(typed.waits_for) ?? '' })
    return sideWords[language].dependencies.removed
  },
  async decide({ scope, typed, params, files: [file], language }) {
    await recordDecision(scope, {
      id: params.id ?? '',
      decided_on: one(typed.decided_on) ?? '',
      decided_by: one(typed.decided_by) ?? '',
      decision: one(typed.decision) ?? '',
      reference: one(typed.reference) ?? null,
      ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
    })
    return sideWords[language].decisions.saved
  },
  async undecide({ scope, typed, language }) {
    const id = one(typed.decision_id) ?? ''
    const name = `reason-${id}`
    await asked({ reason: name }, archiveDecision(scope, { id, reason: one(typed[name]) ?? '' }))
    return sideWords[language].decisions.removed
  },
  async comment({ scope, typed, params, language }) {
    const t = sideWords[language].comments
    const comment = one(typed.comment)
    const name = comment ? `text-${comment}` : 'text'
    const text = one(typed[name]) ?? ''
    await asked({ text: name }, commentAction(scope, { id: params.id ?? '', text, ...(comment ? { comment } : {}) }))
    return comment ? t.changed : t.saved
  },
  async uncomment({ scope, typed, language }) {
    await removeComment(scope, { id: one(typed.comment) ?? '' })
    return sideWords[language].comments.gone
  },
}

/** Says what is wrong under the name that the field has on this page, where several forms ask the same thing. */
async function asked(names: Readonly<Record<string, string>>, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(Object.fromEntries(Object.entries(error.fields).map(([name, why]) => [names[name] ?? name, why])))
  }
}
