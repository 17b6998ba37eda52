import { randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { digest } from '#kernel/token.ts'

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const secretLength = 40
const sumLength = 6
const shownLength = 'gvl_'.length + 6

/** What scanners of leaked secrets look for; the last six signs are a checksum, so that they find no other text. */
export const keyPattern = /^gvl_[0-9A-Za-z]{46}$/

export const lifetimes = ['30', '90', '365'] as const

export interface NewKey {
  /** Given to its maker once and kept nowhere. */
  key: string
  /** Its first signs: enough to know which one a text found somewhere is, not to use it. */
  prefix: string
  digest: string
}

/** 40 random signs out of 62: 238 bits, which nobody can search through, so that a plain digest is enough. */
export function newKey(): NewKey {
  const secret = Array.from({ length: secretLength }, () => signs[randomInt(signs.length)]).join('')
  const key = `gvl_${secret}${sumOf(secret)}`
  return { key, prefix: key.slice(0, shownLength), digest: digest(key) }
}

/** Whether a text could be a key at all: what was cut or mistyped is not looked up. */
export function isKey(text: string): boolean {
  return keyPattern.test(text) && text.endsWith(sumOf(text.slice('gvl_'.length, -sumLength)))
}

function sumOf(secret: string): string {
  let rest = crc32(secret)
  let sum = ''
  for (let place = 0; place < sumLength; place++) {
    sum = (signs[rest % signs.length] ?? '') + sum
    rest = Math.floor(rest / signs.length)
  }
  return sum
}
