import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { classify } from './classify.ts'
import { UsageError } from './command-line.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-classify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(content: unknown): string {
  const file = path.join(folder, 'faits.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function asked(...words: string[]) {
  let printed = ''
  const logged: string[] = []
  const means = {
    root: folder,
    environment: {},
    print: (text: string) => void (printed += `${text}\n`),
    log: (line: string) => void logged.push(line),
  }
  const code = await classify.run(words, means)
  return { code, printed, logged }
}

const chatbot = {
  excluded_scope: 'none',
  is_ai: 'yes',
  art5: [],
  annex1_product: false,
  annex3: [],
  interacts_directly: true,
  obvious: false,
}

test('An object gives an object and an array an array, with the ids given', async () => {
  const one = await asked(fileOf(chatbot), '--json', '--as-of', '2026-11-23')
  expect(one.code).toBe(0)
  expect(JSON.parse(one.printed)).toMatchObject({ tier: 'TRANSPARENCE', evaluated_at: '2026-11-23' })
  const many = await asked(fileOf([{ id: 'a', ...chatbot }, { id: 'b' }]), '--json')
  expect(JSON.parse(many.printed)).toMatchObject([
    { id: 'a', tier: 'TRANSPARENCE' },
    { id: 'b', tier: 'A_QUALIFIER' },
  ])
})

test('A list is written as JSON writes it, one result after the other', async () => {
  for (const list of [[], [{ id: 'a' }], [{ id: 'a', ...chatbot }, { id: 'b\nc' }]]) {
    const { printed } = await asked(fileOf(list), '--json')
    expect(printed).toBe(`${JSON.stringify(JSON.parse(printed), null, 2)}\n`)
    expect(JSON.parse(printed)).toHaveLength(list.length)
  }
})

test('Bytes that are no text are refused, and a mark of order is not one of them', async () => {
  const file = fileOf('')
  writeFileSync(file, Buffer.from('7b226964223a2261ff62227d', 'hex'))
  await expect(asked(file)).rejects.toThrow('n’est pas écrit en UTF-8')
  writeFileSync(file, Buffer.concat([Buffer.from('efbbbf', 'hex'), Buffer.from('{"id":"a"}')]))
  expect((await asked(file)).code).toBe(0)
})

test('The day of the command wins over that of the facts', async () => {
  const file = fileOf({ ...chatbot, art5: ['ba'], as_of: '2026-11-23' })
  expect(JSON.parse((await asked(file, '--json')).printed).tier).toBe('TRANSPARENCE')
  expect(JSON.parse((await asked(file, '--json', '--as-of', '2026-12-02')).printed).tier).toBe('INTERDIT')
})

test('A person reads the tier, its reasons, the dates, what blocks and what to ask next, in French', async () => {
  const { printed } = await asked(fileOf({ id: 'accueil', ...chatbot, personal_data: true }), '--as-of', '2026-11-23')
  expect(printed).toContain('accueil\u202f: Obligation de transparence (article 50) (TRANSPARENCE)')
  expect(printed).toContain('D-T1 (en vigueur, 2 août 2026)')
  expect(printed).toContain('AIPD\u202f: à qualifier')
  expect(printed).toContain('(individual_decision)')
  expect(printed).toContain('Aide à la qualification, ne vaut pas avis juridique.')
})

test('Wrong facts are named by field on the side, in the shape of the API with --json, and give no result', async () => {
  const file = fileOf([{ id: 'a', is_ai: 'no', annex3: ['4a'] }])
  const words = await asked(file)
  expect(words).toMatchObject({ code: 1, printed: '' })
  expect(words.logged[0]).toMatch(/^0\.annex3\u202f: Cette réponse contredit «\u202fis_ai\u202f»/)
  const json = await asked(file, '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.printed)).toMatchObject({ status: 422, fields: [{ pointer: '#/0/annex3' }] })
})

test('The schema is printed alone', async () => {
  expect(Object.keys(JSON.parse((await asked('--schema')).printed).$defs)).toEqual(['Facts', 'Result'])
})

test.each([[[]], [['a.json', 'b.json']], [['absent.json']], [['--schema', 'a.json']]])(
  '%j is badly typed',
  async words => {
    await expect(asked(...words)).rejects.toBeInstanceOf(UsageError)
  },
)

test('A day out of range is badly typed, and a file that is no JSON is a failure', async () => {
  await expect(asked(fileOf(chatbot), '--as-of', '2032-01-01')).rejects.toBeInstanceOf(UsageError)
  await expect(asked(fileOf('{'))).rejects.toThrow('n’est pas du JSON')
})
