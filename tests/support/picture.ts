import { crc32 } from 'node:zlib'

export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A whole PNG of one pixel; a remark inside makes another file of the same picture. */
export function onePixelPng(remark?: string): Uint8Array {
  const png = Buffer.from(onePixel, 'base64')
  if (remark === undefined) return new Uint8Array(png)
  const text = Buffer.from(`tEXtComment\0${remark}`, 'latin1')
  const chunk = Buffer.alloc(text.length + 8)
  chunk.writeUInt32BE(text.length - 4, 0)
  text.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(text), text.length + 4)
  return new Uint8Array(Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)]))
}
