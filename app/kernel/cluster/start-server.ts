import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, give, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { explainFailure } from './explain-failure.ts'
import { makeSocketFolder, type Paths, port } from './paths.ts'
import { forgetDeadServer, type RunningServer } from './running-server.ts'
import { waitUntilReady } from './wait-until-ready.ts'

interface Start {
  paths: Paths
  binaries: Binaries
  account: Account | undefined
  settings: Record<string, string>
  log: (line: string) => void
}

/** Starts PostgreSQL on a data folder that no server works on, and waits until it answers. Call under the lock. */
export async function startServer(start: Start): Promise<RunningServer> {
  forgetDeadServer(start.paths.data)
  const patience = Date.now() + 10_000
  for (;;) {
    const attempt = await tryToStart(start)
    if (attempt.server) return attempt.server
    // The children of a killed server may take a moment to leave.
    const crowded = /pre-existing shared memory block|lock file .* already exists/.test(attempt.said)
    if (!crowded || Date.now() > patience) throw explainFailure(attempt.said, start.paths.data)
    await sleep(250)
  }
}

type Attempt = { server: RunningServer; said?: never } | { server?: never; said: string }

async function tryToStart({ paths, binaries, account, settings, log }: Start): Promise<Attempt> {
  const socket = makeSocketFolder(paths, account)
  const output = openLog(paths.log, account)
  const before = statSync(paths.log).size
  const all = Object.entries({ ...fixedSettings, ...settings, unix_socket_directories: socket })
  const child = spawn(
    join(binaries.bin, 'postgres'),
    ['-D', paths.data, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // In a session of its own: Ctrl-C in the terminal is for us, we stop it after our last query.
    { ...spawnAs(account), stdio: ['ignore', output, output], detached: true },
  )
  closeSync(output)
  child.unref()
  let failed = ''
  child.once('error', error => (failed = error.message))
  const alive = () => !failed && child.exitCode === null && child.signalCode === null

  const server = { pid: child.pid ?? 0, socket, port }
  if (await waitUntilReady(paths, server, alive, log)) return { server }
  return { said: `${failed}\n${readFileSync(paths.log).subarray(before).toString()}` }
}

const fixedSettings = {
  listen_addresses: '',
  port: String(port),
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements and rows hold personal data: they stay out of the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const longestLog = 5_000_000

function openLog(file: string, account: Account | undefined): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(file, `${file}.1`)
  const output = openSync(file, 'a', 0o600)
  give(file, account)
  return output
}
