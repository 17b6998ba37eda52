import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UsageError } from './command-line.ts'
import { profile } from './profile.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-profile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(text: string, name = 'liste.csv'): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

async function asked(...words: string[]) {
  let printed = ''
  const logged: string[] = []
  const code = await profile.run(words, {
    root: folder,
    environment: {},
    print: text => void (printed = text),
    log: line => void logged.push(line),
  })
  return { code, printed, logged }
}

const list = 'site;courriel;surface\nHalle;lea.petit@example.fr;12,5\nParc;jo.grand@example.fr;300\nParc;x\n'

test('With --json the profile is JSON, without any value of personal data', async () => {
  const { code, printed } = await asked(fileOf(list), '--json')
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    schema: 'gouvernail-profile/1',
    rows: 2,
    defective: { count: 1, first: [{ line: 4, reason: 'too-few-columns' }] },
    columns: [{ name: 'site' }, { name: 'courriel', withheld: true }, { name: 'surface', type: 'decimal', max: 300 }],
  })
  expect(printed).not.toContain('example.fr')
})

test('A person reads the rows, what is wrong with them, each column and what may be personal, in French', async () => {
  const { printed } = await asked(fileOf(list))
  expect(printed).toContain('CSV, utf-8, séparateur «\u202f;\u202f»')
  expect(printed).toContain('liste\u202f: 2 lignes, 3 colonnes')
  expect(printed).toContain('ligne 4\u202f: trop peu de colonnes')
  expect(printed).toMatch(/! adresse électronique \(donnée personnelle\)\s: 100\s%, 2 sur 2, par exemple [•.]+@[•.]+/)
  expect(printed).toContain('de 12,5 à 300')
  expect(printed).toContain('à une personne de trancher')
  expect(printed).not.toContain('lea.petit')
})

test('A file that cannot be read is named on the side, and in JSON when asked', async () => {
  const plain = await asked(fileOf('', 'vide.csv'))
  expect(plain).toMatchObject({ code: 1, printed: '', logged: ['Ce fichier ne contient rien.'] })
  const json = await asked(fileOf('', 'vide.csv'), '--json')
  expect(JSON.parse(json.printed)).toMatchObject({ error: { code: 'empty', line: null } })
})

test.each([[[]], [['a.csv', 'b.csv']], [['absent.csv']]])('%j is badly typed', async words => {
  await expect(asked(...words)).rejects.toBeInstanceOf(UsageError)
})
