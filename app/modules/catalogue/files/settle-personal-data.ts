import { today } from '#kernel/clock.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { findingsOf, personalDataOf } from './findings.ts'
import { livingDataset, profilesOf, verdictsOf } from './load-files.ts'

/**
 * What the dataset says of personal data, from all its files and all answers. `judged` when a person has just answered: their
 * name and the day go with it, and no harvest writes over it. A file read anew may raise a question, never settle one.
 */
export async function settlePersonalData(scope: Work, dataset_id: string, judged: boolean): Promise<void> {
  const dataset = await livingDataset(scope, dataset_id)
  const verdicts = await verdictsOf(scope, dataset_id)
  const profiles = await profilesOf(scope, dataset_id)
  const unanswered = profiles.flatMap(({ content }) => findingsOf(content, verdicts)).filter(({ verdict }) => !verdict)
  const state = personalDataOf(verdicts, unanswered.length)
  if (!judged && (state === 'unknown' || state === dataset.personal_data)) return
  const graver = dataset.personal_data === 'personal' || dataset.personal_data === 'sensitive'
  if (!judged && state === 'suggested' && graver) return
  const by = judged
    ? { personal_data_by: actorName(scope.actor), personal_data_on: today(scope) }
    : state === 'suggested'
      ? { personal_data_by: null, personal_data_on: null }
      : {}
  const edited = judged ? [...new Set([...dataset.edited, 'personal_data'])] : dataset.edited
  await db(scope)
    .updateTable('catalogue.dataset')
    .set({ personal_data: state, edited, ...by })
    .where('id', '=', dataset_id)
    .execute()
}
