import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mayEnter, unprivilegedAccount } from './account.ts'
import { movedFile, place } from './placement.ts'

const someone = { uid: 65_534, gid: 65_534 }

function newFolder(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouvernail-test-'))
  chmodSync(folder, mode)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function placing(folder: string, asRoot: boolean) {
  const shared = newFolder(0o755)
  return () => place(folder, { asRoot, shared, log: () => {} })
}

test('an ordinary account keeps its data in the folder, private or not, and runs PostgreSQL itself', () => {
  const folder = newFolder(0o700)
  expect(placing(folder, false)()).toEqual({ base: folder, runAs: undefined })
})

test('root keeps the data in a folder that everyone may enter, under an account without rights', () => {
  const folder = newFolder(0o755)
  const { base, runAs } = placing(folder, true)()
  expect(base).toBe(folder)
  expect(runAs?.uid).toBeGreaterThan(0)
})

// Its own account reaches it: nothing to test when the tests themselves run under that account.
test.skipIf(process.getuid?.() === unprivilegedAccount().uid)(
  'data that an account without rights can no longer reach is an error, not a new empty database',
  () => {
    const folder = newFolder(0o700)
    mkdirSync(join(folder, 'postgres'))
    expect(placing(folder, true)).toThrow(expect.objectContaining({ problem: 'permission' }))
  },
)

test('data that was moved and has disappeared is an error, not a new empty database', () => {
  const folder = newFolder(0o755)
  writeFileSync(join(folder, movedFile), '/nowhere/at/all\n')
  expect(placing(folder, true)).toThrow(expect.objectContaining({ problem: 'data-missing' }))
  expect(placing(folder, false)).toThrow(expect.objectContaining({ problem: 'data-missing' }))
})

test('only the bits of one class count when an account enters a folder', () => {
  expect(mayEnter({ mode: 0o40700, uid: 0, gid: 0 }, someone)).toBe(false)
  expect(mayEnter({ mode: 0o40711, uid: 0, gid: 0 }, someone)).toBe(true)
  expect(mayEnter({ mode: 0o40701, uid: 0, gid: someone.gid }, someone)).toBe(false)
  expect(mayEnter({ mode: 0o40077, uid: someone.uid, gid: 0 }, someone)).toBe(false)
})

test('the account without rights is read from the list of accounts, and its absence is said', () => {
  expect(unprivilegedAccount('root:x:0:0::/:\nnobody:x:99:98::/:\n')).toEqual({ uid: 99, gid: 98 })
  expect(() => unprivilegedAccount('root:x:0:0::/:\n')).toThrow(expect.objectContaining({ problem: 'permission' }))
})
