import type { Deadline } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { allAssessments } from './list-assessments.ts'
import { guidedPath } from './pages/paths.ts'
import { assessmentTexts } from './texts.ts'

/** The day on which each validated assessment is read again; also for calendars followed by an address, where nobody is signed in. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  const say = assessmentTexts[scope.language]
  return (await allAssessments(scope)).flatMap(({ id, kind, system, system_id, review_on }) =>
    id && review_on
      ? {
          id: `assessment-${system_id}-${kind}`,
          on: review_on,
          title: say.deadline(say.kinds[kind], system),
          path: guidedPath(system_id, kind),
          done: false,
        }
      : [],
  )
}
