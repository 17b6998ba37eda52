import type { Quote, TopicResult } from '../detector/detect.ts'
import type { SetAside } from '../detector/find-topic.ts'
import type { Level, Proposal } from './contract-questions.ts'
import type { KeptAnalysis, Verdict } from './document.ts'
import { modelClauses, type ModelClause } from './library.ts'

/** What is known of a topic in a contract. A clue is never a cover: only `verified` is. */
export const topicStates = ['verified', 'absent', 'not-applicable', 'clue', 'ccag', 'none', 'not-read'] as const
export type TopicState = (typeof topicStates)[number]

export interface ReadSentence extends Quote {
  analysis_id: string
  file_name: string
}

export interface ContractTopic {
  clause: ModelClause
  state: TopicState
  verdict: Verdict | null
  /** A person relied on a sentence that no current document holds any more. */
  lost: boolean
  hits: ReadSentence[]
  set_aside: (ReadSentence & { why: SetAside })[]
  by_ccag: TopicResult['by_ccag']
  /** How much this contract needs it, and why; null = nothing calls for it. */
  level: Level | null
  proposal: Proposal | null
}

/** Puts together what the documents of a contract say of each topic, what persons decided and what the contract calls for. */
export function topicStatesOf(
  analyses: readonly KeptAnalysis[],
  verdicts: readonly Verdict[],
  proposals: readonly Proposal[],
): ContractTopic[] {
  return modelClauses.map(clause => {
    const results = analyses.flatMap(analysis => {
      const result = analysis.result.topics.find(({ id }) => id === clause.id)
      return result ? [{ analysis, result }] : []
    })
    const placed = <T extends Quote>(quote: T, { id, file_name }: KeptAnalysis) => ({
      ...quote,
      analysis_id: id,
      file_name,
    })
    const hits = results.flatMap(({ analysis, result }) => result.hits.map(hit => placed(hit, analysis)))
    const by_ccag = results.flatMap(({ result }) => result.by_ccag)
    const verdict = verdicts.find(({ topic }) => topic === clause.id) ?? null
    const proposal = proposals.find(({ topic }) => topic === clause.id) ?? null
    const read = results.some(({ result }) => result.state !== 'not-read')
    return {
      clause,
      verdict,
      hits,
      by_ccag,
      proposal,
      level: proposal?.level ?? null,
      state: verdict?.state ?? (hits.length > 0 ? 'clue' : byCcag(by_ccag) ? 'ccag' : read ? 'none' : 'not-read'),
      lost: isLost(verdict, hits, analyses),
      set_aside: results.flatMap(({ analysis, result }) => result.set_aside.map(one => placed(one, analysis))),
    }
  })
}

const byCcag = (list: TopicResult['by_ccag']) => list.some(({ derogated }) => derogated !== 'yes')

function isLost(verdict: Verdict | null, hits: readonly Quote[], analyses: readonly KeptAnalysis[]): boolean {
  if (verdict?.state !== 'verified' || verdict.sentence === null || verdict.analysis_id === null) return false
  const stays = analyses.some(({ id }) => id === verdict.analysis_id)
  return !stays && !hits.some(({ sentence }) => sentence === verdict.sentence)
}
