import type { Mapping, Preview, ReadFile } from '#kernel/recognition.ts'
import { plainWords } from '#kernel/texts.ts'
import { readTable, withTwins } from '#records/read-table.ts'
import { datasetFields } from './dataset-columns.ts'
import { readLine } from './dataset-line.ts'

interface Context {
  directorateOf(typed: string): string | undefined
  /** Datasets of the catalogue that bear one of these titles. */
  recorded(titles: readonly string[]): Promise<readonly { id: string; title: string }[]>
}

/** Reads every line into the fields of the catalogue; says by line and column what could not be read. Touches nothing. */
export async function previewDatasets(file: ReadFile, chosen: Mapping | null, context: Context): Promise<Preview> {
  const { directorateOf } = context
  const read = await readTable(file, datasetFields, chosen, (cells, { keys, mapping, ...at }) =>
    readLine(cells, keys, mapping, { ...at, directorateOf }),
  )
  const recorded = await context.recorded(read.lines.map(({ record }) => record.title))
  const known = new Map(recorded.map(({ id, title }) => [plainWords(title), { recordId: id, label: title }]))
  return withTwins(read, ({ title }, id) => {
    const key = plainWords(title)
    const twin = known.get(key)
    if (!twin) known.set(key, { recordId: id, label: title })
    return twin ? [{ ...twin, exact: true, reason: { fr: 'même intitulé', en: 'same title' } }] : []
  })
}
