import { expect, test } from 'vitest'
import { storable } from './storable.ts'

test('What PostgreSQL keeps in no text leaves names and values, at any depth', () => {
  const read = { 'a\0': ['b\0c', { 'd\ud800': '\udc00e' }], n: 3, nothing: null, yes: true }
  expect(storable(read)).toEqual({ a: ['bc', { 'd\ufffd': '\ufffde' }], n: 3, nothing: null, yes: true })
})

test('Whole characters outside the first plane stay whole', () => {
  expect(storable('école 🏫 𠮷')).toBe('école 🏫 𠮷')
})
