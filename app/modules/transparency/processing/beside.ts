import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { gdprPathOf, processingsPath, processingsPathOf } from './pages/paths.ts'
import { readGdprSummary } from './read-gdpr-summary.ts'
import { processingTexts } from './texts.ts'

/** On the page of a system: its processing records, and what the GDPR still lacks. */
export async function besideSystem(scope: Scope, id: string): Promise<Beside['lines']> {
  if (!can(scope, readGdprSummary)) return []
  const say = processingTexts[scope.language].beside
  const { processings, missing, personal } = await readGdprSummary(scope, { id })
  return [
    ...processings.map(({ id: record, reference, name }) => ({
      label: `${reference} ${name}`,
      note: say.processing,
      path: `${processingsPath}/${record}`,
    })),
    {
      label: say.link,
      ...(processings.length === 0 && personal !== false ? { note: say.none } : {}),
      path: processingsPathOf('system', id),
    },
    { label: say.summary, note: say.missing(missing.length), path: gdprPathOf(id) },
  ]
}
