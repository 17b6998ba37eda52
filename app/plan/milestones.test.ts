import { describe, expect, test } from 'vitest'
import { debateOf, milestonesBetween, voteOf, type Calendar } from './milestones.ts'

const none: Calendar = { mandate_start: null, mandate_end: null, budget_debate: null, budget_vote: null }

describe('The moments of the authority', () => {
  test('are none while it stated no date', () => {
    expect(milestonesBetween(none, [], '2026-01-01', '2040-12-31')).toEqual([])
  })

  test('come in the order of time, between two days', () => {
    const calendar = { ...none, budget_debate: '02-11', budget_vote: '03-25', mandate_end: '2028-03-01' }
    const found = milestonesBetween(calendar, ['2026-12-01', '2020-01-01'], '2026-11-23', '2028-03-10')
    expect(found.map(({ kind, on, budget }) => `${kind} ${on} ${budget ?? ''}`.trim())).toEqual([
      'validation 2026-12-01',
      'budget-debate 2027-02-11 2027',
      'budget-vote 2027-03-25 2027',
      'budget-debate 2028-02-11 2028',
      'mandate-end 2028-03-01',
    ])
  })

  test('put a budget voted in the autumn in the year before its own, with its debate before it', () => {
    const calendar = { ...none, budget_debate: '11-05', budget_vote: '12-17' }
    expect([debateOf(2027, calendar), voteOf(2027, calendar)]).toEqual(['2026-11-05', '2026-12-17'])
    expect(milestonesBetween(calendar, [], '2026-11-23', '2026-12-31')).toEqual([
      { kind: 'budget-vote', on: '2026-12-17', budget: 2027 },
    ])
  })

  test('put the debate of a budget voted in January in the year before', () => {
    expect(debateOf(2027, { ...none, budget_debate: '08-30', budget_vote: '01-20' })).toBe('2026-08-30')
  })

  test('know years without a 29 February', () => {
    expect([voteOf(2028, { ...none, budget_vote: '02-29' }), voteOf(2027, { ...none, budget_vote: '02-29' })]).toEqual([
      '2028-02-29',
      '2027-02-28',
    ])
  })
})
