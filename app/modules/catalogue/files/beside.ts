import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listFiles } from './list-files.ts'
import { filePath, filesPath } from './pages/paths.ts'
import { filesTexts } from './texts.ts'

/** On the page of a dataset: its files, what waits for an answer in them, and how they follow their schemas. */
export async function besideDataset(scope: Scope, dataset_id: string): Promise<Beside['lines']> {
  if (!can(scope, listFiles)) return []
  const say = filesTexts[scope.language].beside
  const number = (value: number) => formatNumber(value, scope.language, 0)
  const { files } = await listFiles(scope, { dataset_id })
  const lines = files.flatMap(({ id, title, profile, checks }) => {
    const path = filePath(dataset_id, id)
    const label = title ?? say.files
    const state = profile ? say.profiled(profile.rows, profile.columns) : say.notProfiled
    return [
      { label, note: state, path },
      ...(profile && profile.unanswered > 0
        ? [{ label, note: say.unanswered(profile.unanswered), path: `${path}#personnelles` }]
        : []),
      ...checks.map(({ schema_title, valid, errors }) => ({
        label,
        note: valid ? say.valid(schema_title) : say.invalid(schema_title, number(errors), errors < 2),
        path: `${path}#controles`,
      })),
    ]
  })
  return [
    { label: say.files, ...(files.length === 0 ? { note: say.none } : {}), path: filesPath(dataset_id) },
    ...lines,
  ]
}
