import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { locate } from './locate.ts'

const root = mkdtempSync(join(tmpdir(), 'locate-'))
afterAll(() => rmSync(root, { recursive: true }))

test('the bundle finds its worker beside it and its template in the sources', () => {
  mkdirSync(join(root, 'dist/workers'), { recursive: true })
  mkdirSync(join(root, 'app/surfaces/reports'), { recursive: true })
  writeFileSync(join(root, 'dist/workers/typst.js'), '')
  writeFileSync(join(root, 'app/surfaces/reports/plan.typ'), '')
  expect(locate('typst.worker', join(root, 'dist/server.js'))).toBe(join(root, 'dist/workers/typst.js'))
  expect(locate('plan.typ', join(root, 'dist/chunks/x.js'))).toBe(join(root, 'app/surfaces/reports/plan.typ'))
})

test('a missing file is said by its name', () => {
  expect(() => locate('plan.typ', join(tmpdir(), 'nowhere/x.js'))).toThrow(/plan\.typ is missing/)
})
