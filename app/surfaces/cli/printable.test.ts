import { expect, test } from 'vitest'
import { printable, printableName } from './printable.ts'

test.each([
  ['\u001b]0;titre\u0007', '\\u001b]0;titre\\u0007'],
  ['a\u009b31m\u007f', 'a\\u009b31m\\u007f'],
  ['fdp.\u202eexe', 'fdp.\\u202eexe'],
  ['deux\r\nlignes', 'deux\\u000d\nlignes'],
  ['« État civil » – été', '« État civil » – été'],
])('%j is shown to a terminal as %j', (text, shown) => expect(printable(text)).toBe(shown))

test('A name holds no end of line', () => {
  expect(printableName('a\nb.csv')).toBe('a\\u000ab.csv')
})

test('JSON stays JSON', () => {
  const value = { name: 'a\u009bb\u001b\u202e' }
  expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value)
})
