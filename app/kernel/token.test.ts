import { expect, test } from 'vitest'
import { digest, newToken } from './token.ts'

test('A token is another each time, stands in an address as it is, and its digest tells nothing of it', () => {
  const [one, other] = [newToken(), newToken(24)]
  expect(one.token).toMatch(/^[\w-]{43}$/)
  expect(other.token).toMatch(/^[\w-]{32}$/)
  expect(newToken().token).not.toBe(one.token)
  expect(one.hash).toBe(digest(one.token))
  expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
})
