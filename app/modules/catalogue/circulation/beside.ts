import type { Beside, Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { askAccess } from './ask-access.ts'
import { listReuses } from './list-reuses.ts'
import { listTerms } from './list-terms.ts'
import { circulationWords } from './pages/circulation-words.ts'
import { askDatasetPath, circulationPath, termsPath } from './pages/paths.ts'
import { readCirculation } from './read-circulation.ts'

/** On the page of a dataset: what circulates, what fails, the words it uses, and the way to ask for it. */
export async function besideDataset(scope: Scope, dataset_id: string): Promise<Beside['lines']> {
  if (!can(scope, readCirculation)) return []
  const { beside: say, ask } = circulationWords[scope.language]
  const { requests, reuses, links, terms } = await readCirculation(scope, { dataset_id })
  const path = circulationPath(dataset_id)
  const open = requests.filter(({ state }) => state === 'open').length
  const dead = links.filter(({ state }) => state === 'dead').length
  const notes = [
    ...(open > 0 ? [say.open(open)] : []),
    ...(reuses.length > 0 ? [say.reuses(reuses.length)] : []),
    ...(dead > 0 ? [say.dead(dead)] : []),
  ]
  return [
    { label: say.page, note: notes.join(', ') || say.nothing, path },
    ...(can(scope, askAccess) ? [{ label: ask, path: askDatasetPath(dataset_id) }] : []),
    ...terms.map(({ id, term, definition }) => ({ label: term, note: definition, path: `${termsPath}/${id}` })),
  ]
}

/** On the page of an AI system: the datasets that it uses. */
export async function besideSystem(scope: Scope, system_id: string): Promise<Beside['lines']> {
  if (!can(scope, listReuses)) return []
  const say = circulationWords[scope.language].beside
  return (await listReuses(scope, { system_id })).map(({ title, dataset, dataset_id }) => ({
    label: title,
    note: say.uses(dataset),
    path: circulationPath(dataset_id),
  }))
}

/** For the search box: terms of the glossary. */
export async function searchTerms(scope: Scope, words: string): Promise<Hit[]> {
  const search = words.trim().slice(0, 100)
  if (!search || !can(scope, listTerms)) return []
  return (await listTerms(scope, { search })).slice(0, 4).map(({ id, term }) => ({
    label: term,
    kind: { fr: 'Terme du glossaire', en: 'Term of the glossary' },
    path: `${termsPath}/${id}`,
  }))
}
