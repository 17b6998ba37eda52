import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openSecret } from './secret.ts'

const folder = () => mkdtemp(path.join(tmpdir(), 'secret-'))

test('the secret is made once, kept readable by its owner alone and found again', async () => {
  const at = await folder()
  const first = await openSecret({ given: undefined, folder: at })
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(await openSecret({ given: undefined, folder: at })).toBe(first)
  expect((await stat(path.join(at, 'secret'))).mode & 0o777).toBe(0o600)
})

test('processes that start at the same moment share one secret', async () => {
  const at = await folder()
  const secrets = await Promise.all(Array.from({ length: 5 }, () => openSecret({ given: undefined, folder: at })))
  expect(new Set(secrets).size).toBe(1)
  expect((await readFile(path.join(at, 'secret'), 'utf8')).trim()).toBe(secrets[0])
})

test('a secret given in the environment wins, and one too short stops the start', async () => {
  const at = await folder()
  expect(await openSecret({ given: 'g'.repeat(40), folder: at })).toBe('g'.repeat(40))
  await expect(openSecret({ given: 'court', folder: at })).rejects.toThrow('GOUVERNAIL_SECRET')
})
