import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { typedFields } from '../fields.ts'
import { sheetWords } from './sheet-words.ts'

/** Who changed what in a sheet, newest first; fields kept together (`fields.summary`) are said one by one. */
export function sheetHistory(visit: Visit, lines: readonly HistoryLine[]) {
  const { language } = visit
  const say = sheetWords[language]
  const each = typedFields.flatMap(({ key, label }) => [
    [`fields.${key}`, label[language]],
    [`visibility.${key}`, say.visibilityOf(label[language])],
  ])
  const spread = lines.map(line => ({ ...line, before: oneByOne(line.before), after: oneByOne(line.after) }))
  return historyEntries(visit, spread, {
    labels: { ...Object.fromEntries(each), ...say.fields },
    say: (field, value) =>
      field.startsWith('visibility.') ? say[value === 'restricted' ? 'kept' : 'shown'] : undefined,
  })
}

function oneByOne(row: HistoryLine['before']): HistoryLine['before'] {
  const inside = (name: string) =>
    Object.entries(row?.[name] ?? {}).map(([key, value]): [string, unknown] => [`${name}.${key}`, value])
  return row && { ...row, ...Object.fromEntries([...inside('fields'), ...inside('visibility')]) }
}
