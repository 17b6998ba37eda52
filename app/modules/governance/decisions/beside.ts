import type { Beside, Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { decisionsPath } from '../paths.ts'
import { listDecisions } from './list-decisions.ts'
import { decisionWords } from './pages/words.ts'

/** On the page of a dataset: what was decided about it. */
export async function besideDataset(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, listDecisions)) return []
  const say = decisionWords[scope.language]
  return (await listDecisions(scope, {}))
    .filter(({ dataset_ids }) => dataset_ids.includes(id))
    .map(({ id: decision, number, body, subject, standing }) => ({
      label: subject,
      note: `${say.kind(number, body)}, ${say.states[standing]}`,
      path: `${decisionsPath}/${decision}`,
    }))
}

/** For the search box. */
export async function searchDecisions(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listDecisions)) return []
  return (await listDecisions(scope, { search: wanted })).slice(0, 6).map(({ id, subject }) => ({
    label: subject,
    kind: { fr: 'Décision d’une instance', en: 'Decision of a body' },
    path: `${decisionsPath}/${id}`,
  }))
}
