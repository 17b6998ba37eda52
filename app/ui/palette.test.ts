import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { axes, palette } from '#ui/palette.ts'

const tokens = readFileSync(new URL('./css/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = tokens.split('@media')

const token = (sheet: string, name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1] ?? 'missing'

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test('what is printed and what is on screen have the same light colours', () => {
  expect(token(light, 'paper')).toBe(palette.paper)
  expect(token(light, 'ink')).toBe(palette.ink)
  axes.forEach((axis, index) => {
    expect(token(light, `axis-${index + 1}`)).toBe(palette.axis[axis].solid)
    expect(token(light, `axis-${index + 1}-tint`)).toBe(palette.axis[axis].tint)
  })
})

test.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme text reaches 4.5:1 and drawn things 3:1 on paper and on its shade', (_, sheet) => {
  for (const ground of ['paper', 'paper-shade']) {
    for (const name of ['ink', 'muted', 'act', 'act-shade', 'danger']) {
      expect(contrast(token(sheet, name), token(sheet, ground)), name).toBeGreaterThanOrEqual(4.5)
    }
    for (const name of ['axis-1', 'axis-2', 'axis-3', 'axis-4', 'edge']) {
      expect(contrast(token(sheet, name), token(sheet, ground)), name).toBeGreaterThanOrEqual(3)
    }
  }
  expect(contrast(token(sheet, 'on-act'), token(sheet, 'act'))).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme the axes stay apart in greyscale', (_, sheet) => {
  const greys = axes.map((_axis, index) => luminance(token(sheet, `axis-${index + 1}`))).toSorted((x, y) => x - y)
  greys.slice(1).forEach((grey, index) => {
    expect((grey + 0.05) / ((greys[index] ?? 0) + 0.05)).toBeGreaterThan(1.3)
  })
})
