import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { pdfOf, software } from '../../modules/procurement/detector/contracts.testing.ts'
import { clauses } from './clauses.ts'
import { UsageError } from './command-line.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-clauses-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

async function asked(...words: string[]) {
  let printed = ''
  const logged: string[] = []
  const means = {
    root: folder,
    environment: {},
    print: (text: string) => void (printed = text),
    log: (line: string) => void logged.push(line),
  }
  return { code: await clauses.run(words, means), printed, logged }
}

test('The JSON has the forty topics, each sentence with its page and its place', async () => {
  const { code, printed } = await asked(fileOf('c.pdf', pdfOf([software])), '--json')
  expect(code).toBe(0)
  const answer = JSON.parse(printed)
  expect(answer).toMatchObject({ schema: 'gouvernail-clauses/1', readable: 'text', file: { name: 'c.pdf', pages: 1 } })
  expect(answer.topics).toHaveLength(40)
  expect(answer.topics[21]).toMatchObject({ id: 'reversibility', state: 'found', hits: [{ page: 1 }] })
})

test('A person reads in French what is found, what the CCAG brings and what was set aside', async () => {
  const { printed } = await asked(fileOf('c.txt', software.join('\n\n')))
  expect(printed).toContain('4 sujets sur 40 ont un indice dans le texte, 3 ne viennent que du CCAG')
  expect(printed).toContain('CCAG-TIC (édition 2021)')
  expect(printed).toContain('Dérogations aux articles\u202f: 5.2.')
  expect(printed).toContain('22. Réversibilité – recommandée – CCAG-TIC 2021, art. 42')
  expect(printed).toContain('«\u202fÀ la fin du marché, le plan de réversibilité est exécuté en trois mois.\u202f»')
  expect(printed).toContain('écarté, la phrase le nie')
  expect(printed).toContain('art. 5.2, mais le contrat y déroge')
  expect(printed).toContain('ne vaut pas avis juridique.')
})

test('One topic is said in the singular', async () => {
  const { printed } = await asked(fileOf('un.txt', 'Une API documentée donne accès aux relevés.'))
  expect(printed).toContain('1 sujet sur 40 a un indice dans le texte, 0 ne vient que du CCAG, 39 n’en ont aucun.')
})

test('A scan is said to be one', async () => {
  const { code, printed } = await asked(fileOf('scan.pdf', pdfOf([[]])))
  expect(code).toBe(0)
  expect(printed).toContain('Ce document est une image')
  expect(printed).not.toContain('Sans indice')
})

test('A damaged file and a table are failures that name their defect', async () => {
  const damaged = await asked(fileOf('b.pdf', '%PDF-1.4 coupé'), '--json')
  expect(damaged.code).toBe(1)
  expect(JSON.parse(damaged.printed)).toMatchObject({ status: 422, code: 'truncated' })
  const table = await asked(fileOf('t.csv', 'a;b\n1;2\n'))
  expect(table).toMatchObject({ code: 1, printed: '' })
  expect(table.logged[0]).toContain('n’est pas un contrat')
})

test.each([[[]], [['a.pdf', 'b.pdf']], [['absent.pdf']]])('%j is badly typed', async words => {
  await expect(asked(...words)).rejects.toBeInstanceOf(UsageError)
})
