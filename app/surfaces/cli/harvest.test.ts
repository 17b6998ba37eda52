import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { closeCatalogues, serveCatalogue } from '#modules/catalogue/harvesting/test-catalogue.ts'
import { UsageError } from './command-line.ts'
import { harvest } from './harvest.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-harvest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(closeCatalogues)

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

async function asked(words: string[], environment: NodeJS.ProcessEnv = {}) {
  let printed = ''
  const logged: string[] = []
  const code = await harvest.run(words, {
    root: folder,
    environment,
    print: text => void (printed = text),
    log: line => void logged.push(line),
  })
  return { code, printed, logged }
}

const page = (...ids: string[]) => ({
  success: true,
  result: {
    count: 4,
    results: ids.map(id => (id === 'x' ? { id, title: '' } : { id, title: `Jeu ${id}`, license_id: 'lov2' })),
  },
})

test('With --json, files are the pages of one answer: records, counts, refusals and reasons', async () => {
  const files = [fileOf('1.json', page('a', 'x')), fileOf('2.json', page('b', 'a'))]
  const { code, printed } = await asked([
    'preview',
    '--as',
    'ckan',
    '--file',
    files[0] ?? '',
    '--file',
    files[1] ?? '',
    '--json',
  ])
  expect(code).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    schema: 'gouvernail-harvest-preview/1',
    protocol: 'ckan',
    announced: 4,
    received: 4,
    kept: 2,
    rejected: 2,
    problem: null,
    records: [{ remoteId: 'a', title: 'Jeu a', licence: 'LO-2.0' }, { remoteId: 'b' }],
    rejections: [
      { position: 2, remoteId: 'x', reason: 'no-title' },
      { position: 4, remoteId: 'a', reason: 'seen-twice' },
    ],
  })
})

test('A person reads the counts, each record, and in French why others were refused', async () => {
  const { printed } = await asked(['preview', '--as', 'ckan', '--file', fileOf('1.json', page('a', 'x'))])
  expect(printed).toContain('4 fiches annoncées, 2 reçues, 1 gardée, 1 refusée.')
  expect(printed).toContain('- Jeu a\n    LO-2.0, 0 lien')
  expect(printed).toContain('- fiche 2, «\u202fx\u202f»\u202f: La fiche n’a pas de titre.')
})

test('An address is asked for twenty records, in a private network only when the environment names it', async () => {
  const many = Array.from({ length: 30 }, (_, i) => `n${i}`)
  const { url, host } = await serveCatalogue((_request, response) => void response.end(JSON.stringify(page(...many))))
  const words = ['preview', '--as', 'ckan', '--url', url, '--json']
  const allowed = await asked(words, { GOUVERNAIL_PRIVATE_HOSTS: host })
  expect(JSON.parse(allowed.printed)).toMatchObject({ received: 20, kept: 20, stopped: 'limit' })
  const five = await asked([...words, '--limit', '5'], { GOUVERNAIL_PRIVATE_HOSTS: host })
  expect(JSON.parse(five.printed)).toMatchObject({ received: 5 })
  const refused = await asked(words)
  expect(refused.code).toBe(1)
  expect(refused.logged).toEqual([`Le numéro de port de ${host} n’est pas autorisé.`])
  expect(JSON.parse(refused.printed)).toMatchObject({ received: 0, problem: { code: 'port' } })
})

test('What is no catalogue is said on the side, with the code 1', async () => {
  const { code, logged } = await asked([
    'preview',
    '--as',
    'csw',
    '--file',
    fileOf('page.html', '<html><p>Erreur</p></html>'),
  ])
  expect([code, logged]).toEqual([1, ['L’adresse mène à une page de site, pas à un catalogue.']])
})

test('What a source writes cannot act on the terminal', async () => {
  const { printed } = await asked(['preview', '--as', 'ckan', '--file', fileOf('1.json', page('a\u001b[31m'))])
  expect(printed).toContain('Jeu a\\u001b[31m')
})

test.each([
  [[]],
  [['preview', '--as', 'ckan']],
  [['preview', '--as', 'inconnu', '--file', 'a']],
  [['preview', '--file', 'a']],
  [['preview', '--as', 'ckan', '--url', 'pas une adresse']],
  [['preview', '--as', 'ckan', '--url', 'https://x.example', '--file', 'a']],
  [['preview', '--as', 'ckan', '--url', 'https://x.example', '--limit', 'tout']],
  [['preview', '--as', 'ckan', '--file', 'absent.json']],
])('%j is badly typed', async words => {
  await expect(asked(words)).rejects.toBeInstanceOf(UsageError)
})
