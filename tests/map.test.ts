import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mapText } from '../scripts/map-text.ts'
import { measureEmpty } from '../scripts/measure-empty.ts'
import { modules } from '#modules.ts'
import { root } from './structure/sources.ts'
import { testDatabase } from './support/database.ts'

const { database } = await testDatabase()

test('docs/map.md is what the manifests say: if not, `npm run map`', async () => {
  const text = mapText(modules, await measureEmpty(database, modules), root)
  expect(readFileSync(`${root}/docs/map.md`, 'utf8')).toBe(text)
})
