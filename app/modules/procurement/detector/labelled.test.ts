import { describe, expect, test } from 'vitest'
import labelled from '../../../../bench/support/labelled-clauses.json' with { type: 'json' }
import { clausesIn } from './detect.ts'
import { topics } from './topics.ts'

const foundIn = (text: string) =>
  clausesIn(text)
    .topics.filter(({ state }) => state === 'found')
    .map(({ number }) => number)

describe('clauses written for the tests', () => {
  test('each topic has at least one', () => {
    const covered = new Set(labelled.positives.map(({ topic }) => topic))
    expect(topics.filter(({ number }) => !covered.has(number))).toEqual([])
  })

  test.each(labelled.positives)('topic $topic is found in « $text »', ({ topic, text }) => {
    expect(foundIn(text)).toContain(topic)
  })

  test.each(labelled.still_clauses)(
    'topic $topic survives a negation of something else in « $text »',
    ({ topic, text }) => {
      expect(foundIn(text)).toContain(topic)
    },
  )

  test.each(labelled.near_misses)('topics $not are not found in « $text »', ({ not, text }) => {
    expect(foundIn(text).filter(number => not.includes(number))).toEqual([])
  })
})
