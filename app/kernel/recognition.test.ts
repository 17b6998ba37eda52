import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Conflict, Invalid } from './errors.ts'
import { atLines, breather, excerptAround } from './recognition.ts'

describe('A long work over a file', () => {
  const spin = (ms: number) => {
    const end = performance.now() + ms
    while (performance.now() < end);
  }

  test('lets others have their turn while it lasts', async () => {
    let turns = 0
    const others = (async () => {
      for (;;) {
        await wait(1)
        if (++turns === 3) return
      }
    })()
    const breathe = breather()
    for (let i = 0; i < 40; i++) {
      spin(5)
      await breathe()
    }
    await others
    expect(turns).toBe(3)
  })

  test('does not stop at every step', () => {
    expect(breather()()).toBeUndefined()
  })
})

describe('What a command refuses of rows', () => {
  const rows = [{ line: 7 }, { line: 12 }]

  test('is said of the line of the file', async () => {
    const problem = { key: 'kernel.required' }
    const refused = await atLines(rows, async () => {
      throw new Invalid({ 'facts.1.title': problem, 'facts.0.points.3': problem, other: problem, 'facts.9.x': problem })
    }).catch((error: unknown) => error)
    expect(refused instanceof Invalid && Object.keys(refused.fields)).toEqual([
      'lines.12.title',
      'lines.7.points',
      'other',
      'facts.9.x',
    ])
  })

  test('goes through when it is no matter of fields', async () => {
    const conflict = new Conflict('kernel.not-found')
    await expect(atLines(rows, () => Promise.reject(conflict))).rejects.toBe(conflict)
    expect(await atLines(rows, async () => 4)).toBe(4)
  })
})

describe('The words around a place', () => {
  test('are the whole text when it is short, on one line', () => {
    expect(excerptAround(' Fait à\n Brume,  le 3 mai ', 4)).toBe('Fait à Brume, le 3 mai')
  })

  test('hold that place, cut between words', () => {
    const text = `${'avant '.repeat(100)}ICI ${'après '.repeat(100)}`
    const words = excerptAround(text, text.indexOf('ICI'))
    expect(words).toMatch(/^… avant .* ICI après .* …$/)
    expect(words.length).toBeLessThan(300)
    expect(excerptAround(text, text.length)).toMatch(/après$/)
  })
})
