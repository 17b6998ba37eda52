import type { HistoryLine } from '#kernel/changes.ts'
import type { Visit } from '#kernel/page.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { dutyWords } from '../words.ts'

/** What became of a duty; what the law asked for is told by the qualifications. */
export function dutyHistory(visit: Visit, history: readonly HistoryLine[]) {
  const { fields, states } = dutyWords[visit.language]
  const { state, owner, evidence, evidence_on, review_on, reason, day } = fields
  const said: Readonly<Record<string, string>> = states
  return historyEntries(visit, history, {
    labels: { state, due_on: day, owner, evidence, evidence_on, review_on, reason },
    say: (column, value) => (column === 'state' ? said[value] : undefined),
  })
}
