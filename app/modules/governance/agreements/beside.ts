import type { Beside, Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { agreementsPath } from '../paths.ts'
import { listAgreements } from './list-agreements.ts'
import { agreementWords } from './pages/words.ts'

/** On the page of a dataset: the agreements that speak of it. */
export async function besideDataset(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, listAgreements)) return []
  const say = agreementWords[scope.language]
  return (await listAgreements(scope, {}))
    .filter(({ dataset_ids }) => dataset_ids.includes(id))
    .map(({ id: agreement, title, parties, term }) => ({
      label: title,
      note: [say.standings[term.standing], ...parties.map(({ name }) => name)].join(', '),
      path: `${agreementsPath}/${agreement}`,
    }))
}

/** For the search box. */
export async function searchAgreements(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listAgreements)) return []
  return (await listAgreements(scope, { search: wanted })).slice(0, 6).map(({ id, title }) => ({
    label: title,
    kind: { fr: 'Convention de données', en: 'Data agreement' },
    path: `${agreementsPath}/${id}`,
  }))
}
