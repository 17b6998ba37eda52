import { expect, test } from 'vitest'
import { measured } from '../../tests/support/evidence.ts'
import { measuredWords } from './explain.ts'
import type { CriterionResult } from './level.ts'
import { criteria } from './referential.ts'

const [criterion] = criteria
const result = (read: 'age' | 'value' | 'numerator', parts: Parameters<typeof measured>[3]): CriterionResult => {
  if (!criterion) throw new Error('no criterion')
  const indicator = measured('hotline.median-working-days', 40, null, parts)
  const needed = { read, threshold: 2, count: false }
  return { criterion, met: false, state: 'unmet', by: null, indicator, fact: null, needed }
}

test('an age is told by the date of the newest evidence, not by how many there are', () => {
  expect(measuredWords(result('age', {}), 'fr')).toBe('dernière preuve le 1 juin 2026')
})

test('a value is told by itself, not by the count it was taken from', () => {
  expect(measuredWords(result('value', { value: 3, unit: 'days' }), 'fr')).toBe('3')
  expect(measuredWords(result('value', { value: 0.4, unit: 'share' }), 'fr')).toMatch(/^40\s%$/)
  expect(measuredWords(result('numerator', { value: 3 }), 'fr')).toBe('40')
})
