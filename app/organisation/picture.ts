import { inflateSync } from 'node:zlib'

const widest = 4_000

/** A whole PNG or JPEG of a size that a page can hold: a report must never fail because of its logo. */
export function isPicture(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes)
  if (data.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return isWholePng(data)
  if (data.subarray(0, 3).toString('hex') !== 'ffd8ff') return false
  return data.lastIndexOf(Buffer.from([0xff, 0xd9])) > 100
}

/** Its chunks follow one another to the last byte, from IHDR through pixels that unfold to the size announced, to IEND. */
function isWholePng(data: Buffer): boolean {
  const pixels: Buffer[] = []
  let [width, height, last] = [0, 0, '']
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at)
    const kind = data.toString('latin1', at + 4, at + 8)
    const content = data.subarray(at + 8, at + 8 + length)
    if (content.length < length) return false
    if (kind === 'IHDR' && length === 13) [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)]
    if (kind === 'IDAT') pixels.push(content)
    last = kind
    at += 12 + length
  }
  if (last !== 'IEND' || !width || !height || width > widest || height > widest) return false
  try {
    return inflateSync(Buffer.concat(pixels), { maxOutputLength: height * (width * 8 + 1) + 1 }).byteLength >= height
  } catch {
    return false
  }
}
