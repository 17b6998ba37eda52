import { describe, expect, test } from 'vitest'
import { twinFinder, type Named } from './find-twins.ts'

const named = (id: string, name: string, vendor: string | null = null): Named => ({ id, name, vendor })

/** Every « Poste » is akin to every other: the worst list there is. */
const posts = (count: number, vendor: (i: number) => string | null) =>
  Array.from({ length: count }, (_, i) => named(`p${i}`, `Poste ${i}`, vendor(i)))

describe('Twins', () => {
  test('come in the order in which records were known, the same name first and said to be so', () => {
    const { twinsOf } = twinFinder([
      named('edition', 'Brumotel NX', 'C3RB'),
      named('letters', 'Bru motel'),
      named('stranger', 'Brumotel 2', 'Autre maison'),
      named('bare', 'Brumotel III'),
      named('name', 'BRUMOTEL', 'C3rb informatique'),
    ])
    expect(twinsOf(named('new', 'Brumotel', 'C3RB')).map(({ recordId, exact }) => [recordId, exact])).toEqual([
      ['name', true],
      ['letters', false],
      ['edition', false],
      ['bare', false],
    ])
    expect(twinsOf(named('new', 'Brumotel')).map(({ recordId }) => recordId)).toEqual([
      'name',
      'letters',
      'edition',
      'stranger',
      'bare',
    ])
  })

  test('are ten at most, the first known', () => {
    const { twinsOf } = twinFinder(posts(30, () => 'Maison'))
    expect(twinsOf(named('new', 'Poste 25', 'Maison')).map(({ recordId }) => recordId)).toEqual([
      'p25',
      ...Array.from({ length: 9 }, (_, i) => `p${i}`),
    ])
  })

  test.each([
    ['one vendor', () => 'Maison'],
    ['a vendor each', (i: number) => `Maison${i}`],
    ['no vendor', () => null],
  ])('of numbered names take a time that grows with the list, not with its square: %s', (_, vendor) => {
    const seconds = (count: number) => {
      const { twinsOf, add } = twinFinder([])
      const started = performance.now()
      for (const one of posts(count, vendor)) {
        twinsOf(one)
        add(one)
      }
      return (performance.now() - started) / 1_000
    }
    seconds(500)
    expect(seconds(4_000)).toBeLessThan(8 * 4 * Math.max(seconds(500), 0.05))
  })
})
