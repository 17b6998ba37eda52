export type ClusterProblem =
  | 'unsupported'
  | 'binaries-missing'
  | 'disk-full'
  | 'permission'
  | 'other-version'
  | 'corrupted'
  | 'data-missing'
  | 'failed'

/** Why the embedded database cannot run, in words for the person who started it. `message` is the French text. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError'
  readonly problem: ClusterProblem
  readonly text: { fr: string; en: string }

  constructor(problem: ClusterProblem, text: { fr: string; en: string }, options?: ErrorOptions) {
    super(text.fr, options)
    this.problem = problem
    this.text = text
  }
}
