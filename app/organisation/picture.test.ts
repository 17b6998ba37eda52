import { expect, test } from 'vitest'
import { onePixelPng } from '../../tests/support/picture.ts'
import { isPicture } from './picture.ts'

test('A picture is whole: its signature alone, a cut file and a size that nobody prints are not pictures', () => {
  const png = onePixelPng()
  expect(isPicture(png)).toBe(true)
  expect(isPicture(png.slice(0, 8))).toBe(false)
  expect(isPicture(png.slice(0, -6))).toBe(false)
  expect(isPicture(Buffer.concat([png.slice(0, 8), Buffer.from('<script>alert(1)</script>')]))).toBe(false)
  const huge = Buffer.from(png)
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  expect(isPicture(huge)).toBe(false)
  const empty = Buffer.from(png)
  empty.writeUInt32BE(500, 20)
  expect(isPicture(empty)).toBe(false)
})

test('A JPEG begins and ends as one', () => {
  const start = Buffer.from('ffd8ffe000104a464946', 'hex')
  expect(isPicture(Buffer.concat([start, Buffer.alloc(200), Buffer.from('ffd9', 'hex')]))).toBe(true)
  expect(isPicture(Buffer.concat([start, Buffer.alloc(200)]))).toBe(false)
  expect(isPicture(Buffer.from('<svg onload=x>'))).toBe(false)
})
