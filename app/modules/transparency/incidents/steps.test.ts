import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breachRisks, incidentLaw, seriousKinds } from './step-data.ts'
import { highRisk, stepsOf, type IncidentFacts } from './steps.ts'

const now = new Date('2026-11-23T09:00:00Z')
const nothing: IncidentFacts = {
  known_at: new Date('2026-11-23T08:00:00Z'),
  high_risk: false,
  own_provider: false,
  provider_silent: false,
  personal_data: false,
  serious: 'none',
  breach_risk: 'none',
}
const steps = (facts: Partial<IncidentFacts>, at = now) => stepsOf({ ...nothing, ...facts }, [], at, 'Europe/Paris')
const codes = (facts: Partial<IncidentFacts>, force = 'duty') =>
  steps(facts)
    .filter(step => step.force === force)
    .map(({ code }) => code)

describe('A serious incident with a high-risk system', () => {
  const serious = { high_risk: true, serious: 'rights' }

  test('is told at once to the provider, then to the importer and the authority, and use is suspended', () => {
    expect(codes(serious)).toEqual(['suspend-use', 'provider', 'importer', 'market-authority'])
    for (const step of steps(serious)) expect(step.due_at, step.code).toBeNull()
  })

  test.each([
    ['rights', 'report-serious', '2026-12-08T22:59:59.999Z'],
    ['health', 'report-serious', '2026-12-08T22:59:59.999Z'],
    ['property', 'report-serious', '2026-12-08T22:59:59.999Z'],
    ['infrastructure', 'report-infrastructure', '2026-11-25T22:59:59.999Z'],
    ['death', 'report-death', '2026-12-03T22:59:59.999Z'],
  ])(
    'of kind %s that an unreachable provider cannot report is reported by the authority: %s before %s',
    (kind, code, due) => {
      const found = steps({ high_risk: true, serious: kind, provider_silent: true })
      const report = found.filter(step => step.code.startsWith('report-'))
      expect(report.map(step => [step.code, step.due_at?.toISOString()])).toEqual([[code, due]])
      expect(found.map(step => step.code)).not.toContain('market-authority')
    },
  )

  test('asks whether the provider answers before saying that the authority reports in its place', () => {
    expect(codes({ ...serious, provider_silent: null })).toContain('market-authority')
    expect(codes({ ...serious, provider_silent: null }, 'if')).toEqual(['report-serious'])
  })

  test('with a system of the authority’s own is reported by it, and no provider is told', () => {
    expect(codes({ ...serious, own_provider: true, provider_silent: true })).toEqual(['suspend-use', 'report-serious'])
  })

  test('may concern the AI Office, which nobody can confirm', () => {
    expect(codes(serious, 'to-confirm')).toEqual(['ai-office', 'nis2'])
  })
})

describe('A breach of personal data', () => {
  test('is notified to the CNIL unless somebody says that there is no risk', () => {
    expect(codes({ personal_data: true, breach_risk: 'risk' })).toEqual(['dpo', 'cnil'])
    expect(codes({ personal_data: true, breach_risk: null })).toEqual(['dpo', 'cnil'])
    expect(codes({ personal_data: true, breach_risk: 'none' })).toEqual(['dpo'])
  })

  test('of high risk is told to the persons; of unknown risk, perhaps', () => {
    expect(codes({ personal_data: true, breach_risk: 'high' })).toEqual(['dpo', 'cnil', 'persons'])
    expect(codes({ personal_data: true, breach_risk: null }, 'if')).toEqual(['persons'])
  })

  test('is overdue one millisecond after 72 hours and not before', () => {
    const known_at = new Date('2026-10-23T08:00:00Z')
    const cnil = (at: string) =>
      steps({ personal_data: true, breach_risk: 'risk', known_at }, new Date(at)).find(step => step.code === 'cnil')
    expect(cnil('2026-10-26T08:00:00.000Z')?.overdue).toBe(false)
    expect(cnil('2026-10-26T08:00:00.001Z')?.overdue).toBe(true)
  })

  test('runs both clocks when the system is at high risk and the incident serious', () => {
    const both = steps({
      personal_data: true,
      breach_risk: 'high',
      high_risk: true,
      serious: 'rights',
      provider_silent: true,
    })
    const clocks = both.filter(step => step.due_at).map(step => [step.code, step.regime])
    expect(clocks).toEqual([
      ['report-serious', 'ai-act'],
      ['cnil', 'gdpr'],
    ])
  })
})

describe('What nobody knows yet', () => {
  const unknown = { high_risk: null, provider_silent: null, personal_data: null, serious: null, breach_risk: null }

  test('asks rather than stays silent, and says what to find out', () => {
    const found = steps(unknown)
    expect(found.find(step => step.code === 'cnil')).toMatchObject({
      force: 'if',
      unknown: ['personal_data'],
      binds: true,
    })
    expect(found.find(step => step.code === 'provider')).toMatchObject({
      force: 'if',
      unknown: ['high_risk', 'serious'],
    })
    expect(found.filter(step => step.force === 'duty')).toEqual([])
  })

  test('never hides a step that the truth would ask, whatever the truth is', () => {
    const facts = fc.record({
      known_at: fc.constant(nothing.known_at),
      high_risk: fc.boolean(),
      own_provider: fc.boolean(),
      provider_silent: fc.boolean(),
      personal_data: fc.boolean(),
      serious: fc.constantFrom(...seriousKinds),
      breach_risk: fc.constantFrom(...breachRisks),
    })
    const hidden = fc.subarray(['high_risk', 'provider_silent', 'personal_data', 'serious', 'breach_risk'] as const)
    fc.assert(
      fc.property(facts, hidden, (truth, names) => {
        const known = { ...truth, ...Object.fromEntries(names.map(name => [name, null])) }
        const shown = new Set(steps(known).map(({ code }) => code))
        for (const { code } of steps(truth)) expect(shown, `${code} without ${names.join(', ')}`).toContain(code)
      }),
    )
  })
})

test('An incident that is neither serious nor a breach needs nobody told: its file is the internal log', () => {
  expect(codes({})).toEqual([])
  expect(codes({}, 'voluntary')).toEqual(['provider-voluntary'])
})

test('A step done and no longer asked stays on the file as such', () => {
  const notified = { code: 'cnil', done_at: now, done_by: 'DPD', reference: null, file_id: null, not_needed: null }
  const [former] = stepsOf(nothing, [notified], now, 'Europe/Paris').filter(({ code }) => code === 'cnil')
  expect(former).toMatchObject({ force: 'former', state: 'done', binds: false, overdue: false })
})

test.each([
  ['HAUT_RISQUE_ANNEXE_III', true],
  ['HAUT_RISQUE_ANNEXE_I', true],
  ['MINIMAL', false],
  ['TRANSPARENCE', false],
  ['ANNEXE_III_EXEMPTEE', false],
  ['A_QUALIFIER', null],
  ['INTERDIT', null],
  [null, null],
])('A system retained as %s holds the duties of high risk: %s', (tier, holds) => {
  expect(highRisk(tier)).toBe(holds)
})

test('Every step of the law is asked for by some facts, and says its source', () => {
  const asked = new Set(
    [true, false].flatMap(high_risk =>
      [true, false].flatMap(silent =>
        seriousKinds.flatMap(serious =>
          steps({ high_risk, serious, provider_silent: silent, personal_data: true, breach_risk: 'high' }).map(
            ({ code }) => code,
          ),
        ),
      ),
    ),
  )
  expect(incidentLaw.steps.map(({ code }) => code).filter(code => !asked.has(code))).toEqual([])
  expect(new Set(incidentLaw.steps.map(({ code }) => code)).size).toBe(incidentLaw.steps.length)
})
