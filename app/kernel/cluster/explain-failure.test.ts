import { expect, test } from 'vitest'
import { refuseUnsupported } from './binaries.ts'
import { explainFailure } from './explain-failure.ts'

test.each([
  ['initdb: error: could not write to file "x": No space left on device', 'disk-full'],
  ["Error: EACCES: permission denied, mkdir '/data/postgres'", 'permission'],
  ['FATAL:  data directory "/data" has wrong ownership', 'permission'],
  ['FATAL:  database files are incompatible with server', 'corrupted'],
  ['DETAIL:  The data directory was initialized by PostgreSQL version 17', 'other-version'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', 'corrupted'],
  ['postgres: error while loading shared libraries: libpq.so.5', 'binaries-missing'],
  ['FATAL:  something never seen', 'failed'],
])('« %s » is told as %s, in French and English, with the folder or the detail', (said, problem) => {
  const error = explainFailure(said, '/data')
  expect(error.problem).toBe(problem)
  expect(error.message).toBe(error.text.fr)
  for (const text of [error.text.fr, error.text.en]) expect(text).toContain(said)
})

test('a system without packaged PostgreSQL is asked for DATABASE_URL', () => {
  const linux = { platform: 'linux', arch: 'x64', glibc: true }
  expect(() => refuseUnsupported(linux)).not.toThrow()
  for (const other of [{ platform: 'darwin' }, { arch: 'ppc64' }, { glibc: false }]) {
    expect(() => refuseUnsupported({ ...linux, ...other })).toThrow(/DATABASE_URL/)
  }
})
