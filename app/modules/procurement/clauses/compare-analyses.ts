import type { KeptAnalysis } from './document.ts'
import { modelClauses } from './library.ts'

export interface TopicChange {
  topic: string
  title: string
  change: 'gained' | 'lost' | 'reworded'
  before: string[]
  after: string[]
}

/**
 * What a document changed in its contract: topics that have a clue since, that have none any more, whose sentences are no longer
 * the same. `before` is every document that counted when it came; `after`, the same with it and without the one it replaced.
 */
export function compareAnalyses(every: readonly KeptAnalysis[], id: string): TopicChange[] {
  const at = every.findIndex(one => one.id === id)
  const own = every[at]
  if (!own) return []
  const place = (other: string) => every.findIndex(one => one.id === other)
  const before = every.slice(0, at).filter(({ replaced_by }) => replaced_by === null || place(replaced_by) >= at)
  const after = [...before.filter(({ replaced_by }) => replaced_by !== id), own]
  return modelClauses.flatMap(({ id: topic, title }): TopicChange[] => {
    const [was, is] = [sentencesOf(before, topic), sentencesOf(after, topic)]
    const [gone, come] = [was.filter(one => !is.includes(one)), is.filter(one => !was.includes(one))]
    if (gone.length === 0 && come.length === 0) return []
    const change = was.length === 0 ? 'gained' : is.length === 0 ? 'lost' : 'reworded'
    return [{ topic, title, change, before: gone, after: come }]
  })
}

function sentencesOf(analyses: readonly KeptAnalysis[], topic: string): string[] {
  const hits = analyses.flatMap(({ result }) => result.topics.find(one => one.id === topic)?.hits ?? [])
  return [...new Set(hits.map(({ sentence }) => sentence))]
}
