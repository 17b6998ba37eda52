import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { importFolder } from './import-folder.ts'
import { fileLine } from './print-diagnosis.ts'

const house = await openHouse()

test('A folder imported again says of each line that is known already that it was left out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const lines = Array.from({ length: 600 }, (_, i) => `Progiciel${i};Maison;1`)
  writeFileSync(path.join(folder, 'logiciels.csv'), `Nom;Éditeur;Version\n${lines.join('\n')}\n`)
  const admin = house.as(await house.tenant(), 'admin')
  expect(await importFolder(admin, folder)).toMatchObject([{ path: 'logiciels.csv', kept: 600, rejected: [] }])
  const [again] = await importFolder(admin, folder)
  expect([again?.kept, again?.rejected.length]).toEqual([0, 600])
  expect(again?.rejected[599]).toMatchObject({ line: 601, reason: 'Progiciel599 : même nom' })
})

test('A folder is told file by file in words, and a field that the register refuses by its line', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(path.join(folder, 'a\u001b[31m.csv'), 'Nom;Éditeur;Version\nAlpha;Maison;1\n')
  writeFileSync(path.join(folder, 'b.csv'), 'Nom;Version;Utilisateurs\nA;1;1\nB;1;9000000000\n')
  writeFileSync(path.join(folder, 'c.txt'), 'Bonjour, à demain.')
  const admin = house.as(await house.tenant(), 'admin')
  const results = await importFolder(admin, folder)
  expect(results.map(file => fileLine(file, 'fr'))).toEqual([
    'a\\u001b[31m.csv → une liste de logiciels\u202f: 1 ligne gardée, 0 écartée',
    'b.csv → une liste de logiciels\u202f: 0 ligne gardée, 1 écartée',
    'c.txt → mis de côté\u202f: Ce fichier n’a pas été reconnu.',
  ])
  expect(results[0]?.recognisedAs).toBe('inventory.applications')
  expect(results[1]?.rejected).toMatchObject([{ line: 3, column: 'users' }])
})
