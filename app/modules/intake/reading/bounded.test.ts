import { describe, expect, test } from 'vitest'
import { bounded, longestCell, longestLine, longestText, mostLines } from './bounded.ts'

describe('What recognisers get of a file', () => {
  test('is the beginning of a very long text, and says that it goes on', () => {
    expect(bounded({ text: 'court' })).toEqual({ text: 'court' })
    const long = bounded({ text: `${'Une phrase. '.repeat(100)}\n`.repeat(longestText / 1_000) })
    expect(long.cut).toBe(true)
    expect(long.text.length).toBeLessThanOrEqual(longestText)
    const lines = bounded({ text: 'a\n'.repeat(3 * mostLines) })
    expect([lines.cut, lines.text.split('\n').length]).toEqual([true, mostLines])
  })

  test('has no endless line: it is broken between sentences or words, and no word is lost', () => {
    const text = 'Le conseil approuve la charte. '.repeat(longestLine / 10)
    const lines = bounded({ text }).text.split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(longestLine)
    expect(lines.join('')).toBe(text)
    expect(lines.slice(0, -1).every(line => line.endsWith('charte.'))).toBe(true)
    const glued = bounded({ text: 'x'.repeat(2.5 * longestLine) }).text
    expect(glued.replaceAll('\n', '')).toHaveLength(2.5 * longestLine)
  })

  test('has no cell longer than any register keeps', () => {
    const rows = [['x'.repeat(3 * longestCell), 4, null, 'court']]
    expect(bounded({ sheets: [{ name: 'F', rows }] }).sheets[0]?.rows).toEqual([
      ['x'.repeat(longestCell), 4, null, 'court'],
    ])
  })
})
