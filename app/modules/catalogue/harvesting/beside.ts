import { civilDate } from '#kernel/clock.ts'
import { datasetPathOf } from '../datasets/pages/paths.ts'
import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatDate, formatNumber, spaced } from '#kernel/texts.ts'
import { originTexts } from './origin-texts.ts'
import { originsPath, sourcePath } from './pages/paths.ts'
import { readOrigins } from './read-origins.ts'

/** On the page of a dataset: which sources describe it, when they were last seen, and what they say otherwise. */
export async function besideDataset(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readOrigins)) return []
  const { language } = scope
  const say = originTexts[language]
  const { origins, merged } = await readOrigins(scope, { dataset_id: id })
  const day = (instant: Date) => formatDate(civilDate(instant, scope.tenant?.timeZone ?? 'Europe/Paris'), language)
  const differing = origins.filter(({ leads }) => leads).reduce((sum, one) => sum + one.differences.length, 0)
  const line = (label: string, note: string, path: string) => ({ label: spaced(label, language), note, path })
  return [
    ...(merged ? [line(say.merged(merged.title), say.mergedNote, datasetPathOf(merged.id))] : []),
    ...origins.map(one =>
      line(
        say.from(one.source),
        one.gone_since ? say.gone(day(one.gone_since)) : say.seen(day(one.seen_at)),
        sourcePath(one.source_id),
      ),
    ),
    ...(differing > 0
      ? [line(say.differences(formatNumber(differing, language, 0), differing < 2), say.compare, originsPath(id))]
      : []),
  ]
}
