import type { Hit, Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatNumber, spaced } from '#kernel/texts.ts'
import { listMerges } from './list-merges.ts'
import { listSources } from './list-sources.ts'
import { harvestWords } from './pages/harvest-words.ts'
import { mergesPath, sourcePath } from './pages/paths.ts'
import { sourceWords } from './pages/words.ts'
import { startHarvest } from './start-harvest.ts'

/** What waits for whoever harvests: a source that failed, half of one that disappeared, datasets that may be one. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, startHarvest) || !can(scope, listSources)) return []
  const { language } = scope
  const say = harvestWords[language].waiting
  const [failed, halved] = [
    await listSources(scope, { standing: 'failed' }),
    await listSources(scope, { standing: 'to-confirm' }),
  ]
  const { count } = await listMerges(scope, { size: 1 })
  const line = (text: string, path: string) => ({ text: spaced(text, language), path, on: null })
  return [
    ...halved.map(({ id, name }) => line(say.confirm(name), sourcePath(id))),
    ...failed.map(({ id, name }) => line(say.failed(name), sourcePath(id))),
    ...(count > 0 ? [line(say.merges(formatNumber(count, language, 0), count < 2), mergesPath)] : []),
  ]
}

/** Sources, for the search box. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listSources)) return []
  const kind = { fr: sourceWords.fr.kind, en: sourceWords.en.kind }
  return (await listSources(scope, { search: wanted }))
    .slice(0, 6)
    .map(({ id, name }) => ({ label: name, kind, path: sourcePath(id) }))
}
