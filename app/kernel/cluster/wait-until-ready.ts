import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { superuser } from './data-folder.ts'
import { clusterError, explainFailure } from './explain-failure.ts'
import type { Paths } from './paths.ts'
import type { RunningServer } from './running-server.ts'

/** True when the server answers, false when it died first. Repairing after a power cut may take minutes: it is waited for. */
export async function waitUntilReady(
  paths: Paths,
  server: RunningServer,
  alive: () => boolean,
  log: (line: string) => void,
): Promise<boolean> {
  const started = Date.now()
  let told = started
  for (;;) {
    const answer = await connect(paths, server)
    if (answer === 'ready') return true
    if (!alive()) return false
    if (Date.now() - started > longest) throw clusterError('failed', paths.data, answer)
    if (Date.now() - told > 10_000) {
      told = Date.now()
      log('PostgreSQL répare ses données après un arrêt brutal, encore un instant…')
    }
    await sleep(Date.now() - started < 1_000 ? 10 : 100)
  }
}

const longest = 15 * 60_000

/** Not there yet, or starting or stopping; 53300 means that every seat is taken, so it does run. */
const passing = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'])

async function connect(paths: Paths, server: RunningServer): Promise<string> {
  const password = readFileSync(paths.password, 'utf8')
  const client = new Client({
    host: server.socket,
    port: server.port,
    user: superuser,
    password,
    database: 'postgres',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return 'ready'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '53300') return 'ready'
    if (passing.has(code) || /Connection terminated/.test(String(error))) return `${code} ${String(error)}`
    throw explainFailure(String(error), paths.data)
  }
}
