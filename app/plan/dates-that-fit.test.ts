import { describe, expect, test } from 'vitest'
import { dateWarnings, fittingDue } from './dates-that-fit.ts'
import type { Calendar } from './milestones.ts'

const today = '2026-11-23'
const calendar: Calendar = {
  mandate_start: '2026-03-29',
  mandate_end: '2032-03-20',
  budget_debate: '02-11',
  budget_vote: '03-25',
}
const none: Calendar = { mandate_start: null, mandate_end: null, budget_debate: null, budget_vote: null }
const action = {
  state: 'planned' as const,
  starts_on: null as string | null,
  due_on: null as string | null,
  euros: null as number | null,
  created_on: '2026-10-01',
}
const kinds = (change: Partial<typeof action>, known = calendar, day = today) =>
  dateWarnings({ ...action, ...change }, known, day).map(({ kind }) => kind)

describe('An action that costs', () => {
  test('after the vote of its budget has to be entered before that vote, and shown at the debate', () => {
    expect(dateWarnings({ ...action, euros: 900, due_on: '2027-06-30' }, calendar, today)).toEqual([
      { kind: 'before-vote', vote: '2027-03-25', debate: '2027-02-11', budget: 2027 },
    ])
    const late = dateWarnings({ ...action, euros: 900, due_on: '2027-06-30' }, calendar, '2027-03-01')
    expect(late).toMatchObject([{ kind: 'before-vote', debate: null }])
  })

  test('does not begin before the vote of the budget that must carry it', () => {
    expect(kinds({ euros: 900, starts_on: '2027-02-01', due_on: '2027-06-30' })).toEqual([
      'before-vote',
      'starts-before-vote',
    ])
    expect(kinds({ euros: 900, due_on: '2027-02-01' })).toEqual(['starts-before-vote'])
    expect(kinds({ euros: 900, starts_on: '2027-04-01', due_on: '2027-06-30' })).toEqual(['before-vote'])
  })

  test('that came into the plan after the vote of its year is told so; one that was there before is not', () => {
    const now = { euros: 900, due_on: '2026-12-31' }
    expect(kinds(now)).toEqual(['budget-voted'])
    expect(kinds({ ...now, created_on: '2026-02-01' })).toEqual([])
  })

  test('is told nothing about a budget whose vote nobody dated', () => {
    expect(kinds({ euros: 900, starts_on: '2027-02-01', due_on: '2040-06-30' }, none)).toEqual([])
  })
})

describe('Any action', () => {
  test('that ends after the term is flagged', () => {
    expect(kinds({ due_on: '2032-03-21' })).toEqual(['after-mandate'])
    expect(kinds({ due_on: '2032-03-20' })).toEqual([])
  })

  test('that begins before the end of what it waits for is flagged, with what and when', () => {
    const waited = [{ title: 'Recenser', due_on: '2027-01-31' }]
    const found = dateWarnings({ ...action, starts_on: '2027-01-15' }, calendar, today, waited)
    expect(found).toEqual([{ kind: 'starts-before-waited', title: 'Recenser', due: '2027-01-31' }])
    expect(dateWarnings({ ...action, starts_on: '2027-01-31' }, calendar, today, waited)).toEqual([])
    expect(dateWarnings(action, calendar, today, waited)).toEqual([])
  })

  test('that costs nothing is not held to the budget, and what is done, dropped or waiting is held to nothing', () => {
    expect(kinds({ starts_on: '2027-01-01', due_on: '2027-06-30' })).toEqual([])
    for (const state of ['done', 'dropped', 'reserve'])
      expect(kinds({ state: state as 'planned', euros: 5, due_on: '2040-01-01' })).toEqual([])
  })
})

describe('A due date that fits', () => {
  test('leaves the usual time of the effort from today', () => {
    expect(fittingDue({ effort: 'S', euros: null }, none, today)).toBe('2027-01-23')
    expect(fittingDue({ effort: 'L', euros: null }, none, today)).toBe('2027-07-23')
  })

  test('begins after the end of what is waited for', () => {
    expect(fittingDue({ effort: 'S', euros: null, after: '2027-01-31' }, none, today)).toBe('2027-04-01')
    expect(fittingDue({ effort: 'S', euros: null, after: '2020-01-31' }, none, today)).toBe('2027-01-23')
  })

  test('begins at the vote of the budget that carries it, and so gives rise to no start before it', () => {
    const due = fittingDue({ effort: 'S', euros: 900 }, calendar, today)
    expect(due).toBe('2027-05-25')
    expect(kinds({ euros: 900, due_on: due })).toEqual(['before-vote'])
  })

  test('never goes beyond the term while the term has time left', () => {
    expect(fittingDue({ effort: 'L', euros: null }, calendar, '2031-12-01')).toBe('2032-03-20')
    expect(fittingDue({ effort: 'S', euros: null }, { ...calendar, mandate_end: '2026-03-01' }, today)).toBe(
      '2027-01-23',
    )
  })
})
