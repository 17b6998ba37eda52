import { expect, test } from 'vitest'
import { encodingOf } from './decode-stream.ts'

const ofBytes = (bytes: Uint8Array) => encodingOf({ name: 'x.csv', bytes })
const piece = 1024 * 1024

test.each(['é', '€', '🌳'])('%s cut by the pieces in which a file is read is still a character', async sign => {
  for (let kept = 0; kept < Buffer.byteLength(sign); kept++) {
    const text = `${'a'.repeat(piece - kept)}${sign};b\n`
    expect(await ofBytes(Buffer.from(text)), `${kept} bytes before the cut`).toBe('utf-8')
  }
})

test('One foreign letter after megabytes of another encoding is told, and a character that the end cuts off', async () => {
  const plain = Buffer.from(`ville;nom\n${'Évry;a\n'.repeat(300_000)}`)
  expect(await ofBytes(plain)).toBe('utf-8')
  expect(await ofBytes(Buffer.concat([plain, Buffer.from([0xc9, 0x76, 0x72, 0x79])]))).not.toBe('utf-8')
  expect(await ofBytes(Buffer.concat([plain, Buffer.from([0xc3])]))).toBe('windows-1252')
})
