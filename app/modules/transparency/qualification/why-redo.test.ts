import { expect, test } from 'vitest'
import { classify } from '../engine/classify.ts'
import type { Run } from './load-runs.ts'
import { whyRedo } from './why-redo.ts'

const facts = { is_ai: 'yes', interacts_directly: true, obvious: false } as const
const result = classify(facts, { today: '2026-11-23' })

function run(changes: Partial<Run> = {}): Run {
  return {
    id: '',
    system_id: '',
    number: 1,
    facts,
    result,
    questionnaire_version: '',
    law_version: result.law_version,
    data_version: result.data_version,
    record_fingerprint: 'same',
    answered_by: '',
    answered_on: '2026-11-23',
    ...changes,
  }
}
const now = { today: '2026-11-24', fingerprint: 'same' }

test('a qualification of the same law, on the same record, holds', () => {
  expect(whyRedo(run(), now)).toEqual([])
})

test('new versions of the law data are a reason, with what they change', () => {
  const [reason] = whyRedo(run({ data_version: '2026-01-01', result: { ...result, tier: 'MINIMAL' } }), now)
  expect(reason).toMatchObject({ kind: 'data', changes: [{ code: 'tier', before: 'MINIMAL', after: result.tier }] })
})

test('another fingerprint of the record is a reason of its own', () => {
  expect(whyRedo(run(), { ...now, fingerprint: 'other' })).toEqual([{ kind: 'record' }])
})

test('answers that this version no longer understands are left out, not a failure', () => {
  const strange = { ...facts, vanished: true, annex3: ['99'] } as unknown as Run['facts']
  const [reason] = whyRedo(run({ facts: strange, data_version: '2026-01-01' }), now)
  expect(reason).toMatchObject({ kind: 'data', changes: [] })
})
