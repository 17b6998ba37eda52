import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { factKinds } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { historyWords } from './history-words.ts'

/** The history of an action or a dated fact; columns that people never see are left out. */
export function historyLines(visit: Pick<Visit, 'scope' | 'language'>, lines: readonly HistoryLine[]) {
  const { language } = visit
  const { states, efforts } = planTexts[language]
  const named: Record<string, Readonly<Record<string, string>>> = { state: states, effort: efforts }
  return historyEntries(visit, lines, {
    labels: historyWords[language],
    say: (column, value) => (column === 'kind' ? factKinds.get(value)?.label[language] : named[column]?.[value]),
  })
}
