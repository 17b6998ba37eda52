import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test } from 'vitest'
import { type Cluster, type ClusterOptions, openCluster } from './open-cluster.ts'
import { movedFile } from './placement.ts'
import { findRunning } from './running-server.ts'

const isRoot = process.getuid?.() === 0
const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
})

/** A folder that any account of the machine may enter. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouvernail-test-'))
  chmodSync(folder, 0o755)
  cleanups.push(() => rmSync(folder, { recursive: true }))
  return folder
}

async function opened(options: Partial<ClusterOptions> & { folder: string }): Promise<Cluster> {
  const cluster = await openCluster({ log: () => {}, ...options })
  cleanups.push(() => cluster.close())
  return cluster
}

/** Another process that opens the cluster, says whether it joined a running one, then stays. */
async function otherProcess(folder: string) {
  const source = `
    const { openCluster } = await import(${JSON.stringify(new URL('open-cluster.ts', import.meta.url).href)})
    const cluster = await openCluster({ folder: ${JSON.stringify(folder)}, log: () => {} })
    process.stdout.write(cluster.attached ? 'joined' : 'started')
    process.stdin.on('data', () => cluster.close().then(() => process.exit()))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>(resolve => void child.once('exit', () => resolve()))
  const said = new Promise<string>(resolve => void child.stdout.once('data', (data: Buffer) => resolve(String(data))))
  cleanups.push(() => void child.kill('SIGKILL'))
  return {
    said: await said,
    close: () => (child.stdin.write('close'), gone),
    kill: () => (child.kill('SIGKILL'), gone),
  }
}

async function ask(cluster: Cluster, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: cluster.superuserUrl('postgres') })
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

const dataOf = (folder: string) => join(folder, 'postgres/data')

test('an empty folder becomes a French, checksummed, password-protected cluster without any open port', async () => {
  const folder = newFolder()
  const cluster = await opened({ folder })
  expect(cluster.attached).toBe(false)
  expect(await ask(cluster, "select min(w) from (values ('côté'), ('cote'), ('côte')) t(w) where w > 'cote'")).toBe(
    'côte',
  )
  expect(await ask(cluster, 'show data_checksums')).toBe('on')
  expect(await ask(cluster, 'show listen_addresses')).toBe('')
  expect(await ask(cluster, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules")).toBe(
    'scram-sha-256',
  )
  expect(statSync(join(folder, 'postgres/password')).mode & 0o777).toBe(0o600)
  expect(statSync(cluster.socket).mode & 0o777).toBe(0o700)
  const wrong = new Client({ connectionString: cluster.urlFor('postgres', 'wrong', 'postgres') })
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
})

test('what was written is there after closing and opening again', async () => {
  const folder = newFolder()
  const first = await openCluster({ folder, log: () => {} })
  await ask(first, "create table kept as select 'yes' as answer")
  await first.close()
  expect(findRunning(dataOf(folder))).toBeUndefined()
  expect(await ask(await opened({ folder }), 'select answer from kept')).toBe('yes')
})

test('a second process joins the server, and the starter that leaves first leaves it running', async () => {
  const folder = newFolder()
  const starter = await otherProcess(folder)
  const guest = await opened({ folder })
  expect([starter.said, guest.attached]).toEqual(['started', true])
  await starter.close()
  expect(await ask(guest, 'select 1')).toBe(1)
  await guest.close()
  expect(findRunning(dataOf(folder))).toBeUndefined()
})

test('a server orphaned by kill -9 is joined, then stopped by the last to leave', async () => {
  const folder = newFolder()
  const victim = await otherProcess(folder)
  await victim.kill()
  const orphan = findRunning(dataOf(folder))?.pid
  expect(orphan).toBeGreaterThan(0)
  const heir = await openCluster({ folder, log: () => {} })
  expect(heir.attached).toBe(true)
  expect(findRunning(dataOf(folder))?.pid).toBe(orphan)
  await heir.close()
  expect(findRunning(dataOf(folder))).toBeUndefined()
})

test('rows acknowledged before a kill -9 of PostgreSQL itself are found by the next start', async () => {
  const folder = newFolder()
  const first = await opened({ folder })
  await ask(first, "create table kept as select 'yes' as answer")
  process.kill(findRunning(dataOf(folder))?.pid ?? 0, 'SIGKILL')
  const second = await opened({ folder })
  expect(second.attached).toBe(false)
  expect(await ask(second, 'select answer from kept')).toBe('yes')
})

test('three opening an empty folder at the same moment share one server', async () => {
  const folder = newFolder()
  const all = await Promise.all([otherProcess(folder), otherProcess(folder), opened({ folder })])
  const started = [all[0].said, all[1].said, all[2].attached ? 'joined' : 'started']
  expect(started.toSorted()).toEqual(['joined', 'joined', 'started'])
  await Promise.all(all.map(one => one.close()))
  expect(findRunning(dataOf(folder))).toBeUndefined()
})

test('a number of process given again since a power cut does not prevent the start', async () => {
  const folder = newFolder()
  await (await openCluster({ folder, log: () => {} })).close()
  const data = dataOf(folder)
  const stranger = spawn('sleep', ['60'], isRoot ? { uid: statSync(data).uid } : {})
  cleanups.push(() => stranger.kill())
  writeFileSync(join(data, 'postmaster.pid'), `${stranger.pid}\n${data}\n1\n5432\n/nowhere\n\n1 1\nready\n`)
  expect((await opened({ folder })).attached).toBe(false)
})

test.runIf(isRoot)(
  'a checkout in a private home folder has its data and programs elsewhere, and says where',
  async () => {
    const [home, shared] = [newFolder(), newFolder()]
    chmodSync(home, 0o700)
    const folder = join(home, 'gouvernail/var')
    const lines: string[] = []
    const cluster = await opened({ folder, shared, log: line => lines.push(line) })
    expect(await ask(cluster, 'select 1')).toBe(1)
    const base = readFileSync(join(folder, movedFile), 'utf8').trim()
    expect(base.startsWith(shared)).toBe(true)
    expect(existsSync(dataOf(base))).toBe(true)
    expect(lines.join('\n')).toContain(base)
    await cluster.close()
    chmodSync(home, 0o755)
    expect((await opened({ folder, shared })).socket.startsWith(base)).toBe(true)
  },
)

test('a path too long for a socket gets a short private one', async () => {
  const folder = join(newFolder(), 'a'.repeat(100))
  const cluster = await opened({ folder })
  expect(await ask(cluster, 'select 1')).toBe(1)
  expect(statSync(cluster.socket).mode & 0o777).toBe(0o700)
  cleanups.unshift(() => rmSync(cluster.socket, { recursive: true }))
})

test('data of another major version is refused in both languages and left alone', async () => {
  const folder = newFolder()
  mkdirSync(dataOf(folder), { recursive: true })
  writeFileSync(join(dataOf(folder), 'PG_VERSION'), '12\n')
  await expect(openCluster({ folder, log: () => {} })).rejects.toMatchObject({
    problem: 'other-version',
    text: { fr: expect.stringContaining('version majeure'), en: expect.stringContaining('major version') },
  })
  expect(readFileSync(join(dataOf(folder), 'PG_VERSION'), 'utf8')).toBe('12\n')
})

test('damaged data is refused with advice', async () => {
  const folder = newFolder()
  await (await openCluster({ folder, log: () => {} })).close()
  writeFileSync(join(dataOf(folder), 'global/pg_control'), Buffer.alloc(8192))
  await expect(openCluster({ folder, log: () => {} })).rejects.toMatchObject({ problem: 'corrupted' })
})
