import { randomFillSync } from 'node:crypto'

let last = { at: 0, rank: 0 }

/** A UUIDv7: sorts by order of creation in this process, so indexes that start with the tenant grow at their end. */
export function newId(): string {
  last = next(Date.now())
  const { at, rank } = last
  const bytes = randomFillSync(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(at / 2 ** 32))
  view.setUint32(2, at % 2 ** 32)
  view.setUint16(6, 0x7000 | rank)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Within a millisecond, and while the machine's clock goes back, a rank of 12 bits counts up (RFC 9562, 6.2, method 1). */
function next(now: number): { at: number; rank: number } {
  if (now > last.at) return { at: now, rank: 0 }
  return last.rank < 0xfff ? { at: last.at, rank: last.rank + 1 } : { at: last.at + 1, rank: 0 }
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** What a text says besides identifiers: some of them hold digits written as those of a phone are. */
export function withoutIds(text: string): string {
  return text.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, '')
}
