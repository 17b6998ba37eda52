import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { rosePixels } from './rose-pixels.ts'

function colourAt(png: Uint8Array, x: number, y: number): number[] {
  const data = Buffer.from(png)
  const side = data.readUInt32BE(16)
  const at = data.indexOf('IDAT')
  const lines = inflateSync(data.subarray(at + 4, at + 4 + data.readUInt32BE(at - 4)))
  return [...lines.subarray(y * (side * 3 + 1) + 1 + x * 3, y * (side * 3 + 1) + 4 + x * 3)]
}

test('a petal is as long as its level, and one without data is hollow', () => {
  const petal = { state: 'measured', target: null }
  const rows = [4, 1, null, 2].map(level => ({ ...petal, level, state: level === null ? 'no-data' : 'measured' }))
  const png = rosePixels([{ rows }])
  const solid = [59, 36, 96]
  const white = [255, 255, 255]
  expect(colourAt(png, 320, 320 - 270)).toEqual(solid)
  expect(colourAt(png, 320 + 60, 320)).toEqual(solid)
  expect(colourAt(png, 320 + 100, 320)).toEqual(white)
  expect(colourAt(png, 320, 320 + 100)).toEqual(white)
})
