import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { plainWords } from '#kernel/texts.ts'
import { listAnnexes } from './list-annexes.ts'
import { modelClauses } from './library.ts'
import { annexPath, clausePath } from './pages/paths.ts'
import { clauseTexts } from './texts.ts'

const most = 5

/** For the search box: model clauses by title, annexes by title or contract. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = plainWords(words).slice(0, 100)
  if (!wanted || !can(scope, listAnnexes)) return []
  const kind = (key: 'clause' | 'annex') => ({ fr: clauseTexts.fr.search[key], en: clauseTexts.en.search[key] })
  const clauses = modelClauses
    .filter(({ title, en }) => plainWords(`${title} ${en.title}`).includes(wanted))
    .slice(0, most)
  const annexes = await listAnnexes(scope, { search: wanted })
  return [
    ...clauses.map(({ id, title, en }) => ({
      label: scope.language === 'fr' ? title : en.title,
      kind: kind('clause'),
      path: clausePath(id),
    })),
    ...annexes.slice(0, most).map(({ id, title, version }) => ({
      label: `${title} (v${version})`,
      kind: kind('annex'),
      path: annexPath(id),
    })),
  ]
}
