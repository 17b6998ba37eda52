import { classify } from '../engine/classify.ts'
import { lawDates, lawVersion } from '../engine/law-dates.ts'
import type { Result } from '../engine/result.ts'
import { dataVersion } from '../engine/rules.ts'
import type { Run } from './load-runs.ts'
import { readKept } from './what-matters.ts'

/** What the same answers give today and did not give then: a code and its state, before and after; null = not there. */
export interface Change {
  code: string
  text: string
  before: string | null
  after: string | null
}

export type Reason =
  /** The rules were corrected or completed since. */
  | { kind: 'data'; from: string; to: string; changes: Change[] }
  /** Days that the law names have passed, and the answer is no longer the same. */
  | { kind: 'dates'; dates: { date: string; text: string }[]; changes: Change[] }
  /** What the record says of the system has changed. */
  | { kind: 'record' }

/** Why a qualification should be looked at again on that day; empty = it still holds. */
export function whyRedo(run: Run, { today, fingerprint }: { today: string; fingerprint: string }): Reason[] {
  const record = run.record_fingerprint === fingerprint ? [] : [{ kind: 'record' as const }]
  const [from, to] = [`${run.law_version} · ${run.data_version}`, `${lawVersion} · ${dataVersion}`]
  const passed = lawDates.filter(({ date }) => date > run.answered_on && date <= today)
  if (from === to && passed.length === 0) return record
  const changes = changesOf(run.result, classify(readKept(run.facts), { today }))
  if (from !== to) return [{ kind: 'data', from, to, changes }, ...record]
  if (changes.length === 0) return record
  const dates = passed.map(({ date, text }) => ({ date, text }))
  return [{ kind: 'dates', dates, changes }, ...record]
}

function changesOf(before: Result, after: Result): Change[] {
  const [was, is] = [saidBy(before), saidBy(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(code => {
    const [old, now] = [was.get(code), is.get(code)]
    if (old?.state === now?.state) return []
    return [{ code, text: now?.text ?? old?.text ?? code, before: old?.state ?? null, after: now?.state ?? null }]
  })
}

function saidBy(result: Result): Map<string, { state: string; text: string }> {
  const { duties, crpa, gdpr, workplace, gates, cross } = result
  const all = [...duties, ...crpa, ...gdpr.duties, ...workplace, ...gates, ...cross]
  return new Map<string, { state: string; text: string }>([
    ['tier', { state: result.tier, text: '' }],
    ['dpia', { state: gdpr.dpia, text: '' }],
    ...result.blockers.map(code => [code, { state: 'EN_VIGUEUR', text: '' }] as const),
    ...all.map(({ code, status, text }) => [code, { state: status, text }] as const),
  ])
}
