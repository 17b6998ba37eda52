import { expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

test('neither weekends nor public holidays count, whether their date is fixed or follows Easter', () => {
  expect(addWorkingDays('2026-11-23', 15)).toBe('2026-12-14')
  expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28')
  // Easter Monday 6 April, Labour Day 1 May, Victory 8 May, Ascension 14 May, Whit Monday 25 May 2026.
  for (const day of ['2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'])
    expect(isWorkingDay(day), day).toBe(false)
  expect(isWorkingDay('2026-05-15')).toBe(true)
})

test('Easter is right for leap years and for the earliest and latest years near us', () => {
  for (const monday of ['2024-04-01', '2025-04-21', '2027-03-29', '2038-04-26', '2035-03-26'])
    expect(isWorkingDay(monday), monday).toBe(false)
})

test('the working days between two dates are those that a deadline counted', () => {
  expect(workingDaysBetween('2026-11-23', addWorkingDays('2026-11-23', 15))).toBe(15)
  expect(workingDaysBetween('2026-12-24', '2026-12-27')).toBe(0)
  expect(workingDaysBetween('2026-12-24', '2026-12-01')).toBe(0)
})
