import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UsageError } from './command-line.ts'
import { validate } from './validate.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-validate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(text: string, name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const schema = fileOf(
  JSON.stringify({
    title: 'Subventions',
    version: '1.0',
    fields: [{ name: 'siret' }, { name: 'montant', type: 'number' }],
    custom_checks: [{ name: 'french-siret-value', params: { column: 'siret' } }],
  }),
  'schema.json',
)

async function asked(...words: string[]) {
  let printed = ''
  const logged: string[] = []
  const print = (text: string) => void (printed = text)
  const log = (line: string) => void logged.push(line)
  const code = await validate.run(words, { root: folder, environment: {}, print, log })
  return { code, printed, logged }
}

test('A file that follows its schema is 0, one that does not is 1, with places and sentences', async () => {
  expect((await asked(fileOf('siret;montant\n24960004000011;12.5\n', 'bon.csv'), '--schema', schema)).code).toBe(0)
  const { code, printed } = await asked(fileOf('siret;montant\n2496000400001;12,5\n', 'faux.csv'), '--schema', schema)
  expect(code).toBe(1)
  expect(printed).toContain('Subventions 1.0\u202f: non conforme, 1 ligne contrôlée, 2 erreurs, 0 remarque.')
  expect(printed).toContain('ligne 2, colonne siret\u202f: il manque 1 chiffre')
  expect(printed).toContain('ligne 2, colonne montant\u202f: écrivez le nombre avec un point, pas une virgule.')
})

test('With --json everything is counted, in both languages, and no value is written', async () => {
  const { printed } = await asked(
    fileOf('siret;montant\n2496000400001;12,5\n', 'faux.csv'),
    '--schema',
    schema,
    '--json',
  )
  expect(JSON.parse(printed)).toMatchObject({
    schema: 'gouvernail-validation/1',
    valid: false,
    rows: 1,
    errors: 2,
    first: [
      {
        line: 2,
        column: 'montant',
        code: 'decimal-comma',
        message: { en: 'write the number with a point, not a comma.' },
      },
      { line: 2, column: 'siret', code: 'siret-short', words: { lacking: 1 } },
    ],
    notChecked: [],
  })
  expect(printed).not.toContain('2496000400001')
})

test('What is no file of data, or no schema, is refused by name', async () => {
  const empty = await asked(fileOf('', 'vide.csv'), '--schema', schema, '--json')
  expect(empty).toMatchObject({ code: 1, logged: ['Ce fichier ne contient rien.'] })
  expect(JSON.parse(empty.printed)).toMatchObject({ error: { code: 'empty' } })
  const good = fileOf('a\n1\n', 'a.csv')
  expect(await asked(good, '--schema', fileOf('{}', 'vide.json'))).toMatchObject({ code: 1 })
  await expect(asked(good, '--schema', fileOf('{', 'faux.json'))).rejects.toBeInstanceOf(UsageError)
  await expect(asked(good)).rejects.toBeInstanceOf(UsageError)
  await expect(asked(path.join(folder, 'absent.csv'), '--schema', schema)).rejects.toBeInstanceOf(UsageError)
})
