import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { openCluster, type Cluster } from '#kernel/cluster/open-cluster.ts'
import { diagnose } from './diagnose.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-diagnose-'))
chmodSync(folder, 0o755)
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, GOUVERNAIL_VAR: folder }
let cluster: Cluster
beforeAll(async () => {
  cluster = await openCluster({ folder, log: () => undefined, settings: { fsync: 'off' } })
})
afterAll(async () => {
  await cluster.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A folder of an authority, with these files. */
function filesOf(files: Record<string, string>): string {
  const place = mkdtempSync(path.join(tmpdir(), 'gouvernail-files-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text)
  return place
}

async function asked(...words: string[]): Promise<{ organisation: string }> {
  let printed = ''
  await diagnose.run([...words, '--json'], { root, environment, print: text => void (printed = text), log() {} })
  return JSON.parse(printed)
}

async function temporaryDatabases(): Promise<string[]> {
  const { rows } = await asSuperuser<{ datname: string }>(
    `select datname from pg_database where datname like 'diagnose%'`,
  )
  return rows.map(row => row.datname)
}

async function asSuperuser<T extends object>(statement: string) {
  const client = new pg.Client({ connectionString: cluster.superuserUrl('postgres') })
  await client.connect()
  try {
    return await client.query<T>(statement)
  } finally {
    await client.end()
  }
}

const list = (lines: number) =>
  `Nom;Éditeur;Version\n${Array.from({ length: lines }, (_, i) => `Progiciel${i};Maison;1`).join('\n')}\n`
const sheet = JSON.stringify({ name: 'Commune d’Essai', type: 'commune', population: 1_200 })

test('The diagnosis bears the name of the authority’s own sheet, that of the folder without one', async () => {
  const named = filesOf({ 'fiche.json': sheet, 'logiciels.csv': list(2) })
  expect((await asked(named)).organisation).toBe('Commune d’Essai')
  const bare = filesOf({ 'logiciels.csv': list(2), 'autre.json': '{"name": "Autre chose"}', 'cassé.json': '{' })
  expect((await asked(bare)).organisation).toBe(path.basename(bare))
  expect((await asked(bare, '--organisation', path.join(named, 'fiche.json'))).organisation).toBe('Commune d’Essai')
}, 60_000)

test('A diagnosis of an empty folder warns, and one that is written says where', async () => {
  const logs: string[] = []
  const means = { root, environment, print() {}, log: (line: string) => void logs.push(line) }
  const out = path.join(filesOf({}), 'plan.json')
  expect(await diagnose.run([filesOf({}), '--out', out], means)).toBe(0)
  expect(logs).toContain(`Écrit dans ${out}`)
  expect(logs.join()).toMatch(/Attention : .* ne contient aucun fichier/)
  logs.length = 0
  let printed = ''
  await diagnose.run([filesOf({ 'note.txt': 'Bonjour, à demain.' })], {
    ...means,
    print: text => void (printed = text),
  })
  expect(logs.join()).toMatch(/Attention : aucun fichier n’a pu être lu/)
  expect(printed).toMatch(/note\.txt → mis de côté.*pas été reconnu.[\s\S]*Attention : aucun fichier/)
}, 60_000)

test.each(['SIGINT', 'SIGTERM'] as const)(
  'A diagnosis stopped by %s drops its database before it leaves',
  async signal => {
    const means = '{ root: process.cwd(), environment: process.env, print() {}, log() {} }'
    const code = `import { diagnose } from ${JSON.stringify(new URL('./diagnose.ts', import.meta.url).href)}
      await diagnose.run([${JSON.stringify(filesOf({ 'logiciels.csv': list(20_000) }))}], ${means})`
    const words = ['--import', './tests/support/read-tsx.ts', '--input-type=module', '--eval', code]
    const child = spawn(process.execPath, words, { cwd: root, env: environment, stdio: 'ignore' })
    onTestFinished(() => void child.kill('SIGKILL'))
    await expect.poll(workingDatabases, { timeout: 30_000 }).toHaveLength(1)
    child.kill(signal)
    const [status] = await once(child, 'exit')
    expect(status).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(await temporaryDatabases()).toEqual([])
  },
  60_000,
)

test('What a killed diagnosis left behind goes with the next one, and one under way stays', async () => {
  const gone = 'diagnose_999999999_00000000'
  const alive = `diagnose_${process.pid}_00000000`
  for (const name of [gone, alive]) await asSuperuser(`create database ${name}`)
  await asked(filesOf({ 'logiciels.csv': list(2) }))
  expect(await temporaryDatabases()).toEqual([alive])
  await asSuperuser(`drop database ${alive}`)
}, 60_000)

/** Temporary databases that somebody reads or writes as the application. */
async function workingDatabases(): Promise<unknown[]> {
  const { rows } = await asSuperuser(
    `select distinct datname from pg_stat_activity where datname like 'diagnose%' and usename = 'gouvernail_app'`,
  )
  return rows
}
