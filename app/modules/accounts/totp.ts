import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** RFC 6238 as telephone applications know it: SHA-1, six digits, thirty seconds. */
const seconds = 30

/** 160 random bits, as RFC 4226 recommends, in the letters that applications accept. */
export function newTotpSecret(): string {
  return base32(randomBytes(20))
}

/** What the QR code says; the issuer is written twice, for old applications. */
export function totpAddress(secret: string, email: string): string {
  const query = new URLSearchParams({ secret, issuer: 'Gouvernail', algorithm: 'SHA1', digits: '6', period: '30' })
  return `otpauth://totp/Gouvernail:${encodeURIComponent(email)}?${query}`
}

/** The half-minute whose code this is, among the present one and its neighbours (clocks differ); null when it is none. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const current = Math.floor(now.getTime() / 1_000 / seconds)
  const typed = Buffer.from(code)
  const steps = [current, current - 1, current + 1]
  const found = steps.filter(step => {
    const right = Buffer.from(totpCode(secret, step))
    return right.length === typed.length && timingSafeEqual(right, typed)
  })
  return found[0] ?? null
}

/** The code of one half-minute. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map(group => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map(letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
}
