import { expect, test } from 'vitest'
import { base32, newTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts'

// RFC 6238, appendix B, SHA-1, the last six of its eight digits.
const secret = base32(new TextEncoder().encode('12345678901234567890'))

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is the one of the standard', (second, code) => {
  expect(totpCode(secret, Math.floor(second / 30))).toBe(code)
  expect(totpStep(secret, code, new Date(second * 1_000))).toBe(Math.floor(second / 30))
})

test('a code serves half a minute before and after its own, no longer, and only as it is', () => {
  const own = Math.floor(1_111_111_109 / 30)
  const at = (later: number, code = '081804') => totpStep(secret, code, new Date((own * 30 + later) * 1_000))
  expect([-30, 0, 29, 59].map(later => at(later))).toEqual([own, own, own, own])
  expect([-31, 60].map(later => at(later))).toEqual([null, null])
  expect(['08180', '', '0818040'].map(code => at(0, code))).toEqual([null, null, null])
})

test('a secret is 160 bits in the letters of applications, never twice the same, and the address names whom it is for', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
  const address = new URL(totpAddress(secret, 'camille@ville.example'))
  expect(address.searchParams.get('secret')).toBe(secret)
  expect(decodeURIComponent(address.pathname)).toContain('Gouvernail:camille@ville.example')
})
