import { readFileSync } from 'node:fs'
import type { Account } from './account.ts'
import { prepareBinaries, refuseUnsupported } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { ensureData, superuser } from './data-folder.ts'
import { explainFailure } from './explain-failure.ts'
import { addLease, countLeases } from './leases.ts'
import { type Paths, pathsIn } from './paths.ts'
import { place } from './placement.ts'
import { findRunning, type RunningServer, stopServer } from './running-server.ts'
import { startServer } from './start-server.ts'
import { waitUntilReady } from './wait-until-ready.ts'
import { withLock } from './with-lock.ts'

export interface Cluster {
  /** The folder of the unix socket: what libpq and `pg` call the host. */
  socket: string
  port: number
  superuserUrl(database: string): string
  urlFor(role: string, password: string, database: string): string
  /** True when the server ran already, whoever started it. */
  attached: boolean
  /** Withdraws this process. The last one to leave stops the server. End every pool first. */
  close(): Promise<void>
}

export interface ClusterOptions {
  /** The `var/` folder of the checkout; made when absent. */
  folder: string
  /** Receives sentences for the person who runs the software; keep them off stdout. */
  log: (line: string) => void
  /** Settings of PostgreSQL added when this call starts the server, such as `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>
  /** Where the data goes when root's unprivileged account cannot reach `folder`. */
  shared?: string
}

/**
 * Starts the embedded PostgreSQL, or joins the one that runs on the same folder (server and CLI share one). Each user holds a
 * lease; whoever closes last stops the server, starter or not, so one orphaned by a killed process is joined, then stopped.
 * @throws ClusterError
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  try {
    return await open(options)
  } catch (error) {
    throw error instanceof ClusterError ? error : explainFailure(String(error), options.folder)
  }
}

async function open({ folder, log, settings = {}, shared = '/var/lib/gouvernail' }: ClusterOptions): Promise<Cluster> {
  refuseUnsupported({ platform: process.platform, arch: process.arch, glibc: hasGlibc() })
  const { base, runAs } = place(folder, { asRoot: process.getuid?.() === 0, shared, log })
  const paths = pathsIn(base)
  return withLock(paths.lock, runAs, async () => {
    const joined = await joinRunning(paths, log)
    const server = joined ?? (await startHere(paths, runAs, settings, log))
    const withdraw = addLease(paths.attached, runAs)
    let closing: Promise<void> | undefined
    const leave = () =>
      withLock(paths.lock, runAs, async () => {
        withdraw()
        const running = findRunning(paths.data)
        if (running && countLeases(paths.attached) === 0) await stopServer(paths.data, running.pid, log)
      })
    return {
      ...addresses(server, readFileSync(paths.password, 'utf8')),
      attached: joined !== undefined,
      close: () => (closing ??= leave()),
    }
  })
}

async function joinRunning(paths: Paths, log: (line: string) => void): Promise<RunningServer | undefined> {
  const server = findRunning(paths.data)
  const alive = () => findRunning(paths.data)?.pid === server?.pid
  return server && (await waitUntilReady(paths, server, alive, log)) ? server : undefined
}

async function startHere(
  paths: Paths,
  account: Account | undefined,
  settings: Record<string, string>,
  log: (line: string) => void,
) {
  const binaries = prepareBinaries(paths.base, account, log)
  await ensureData(paths, binaries, account)
  return startServer({ paths, binaries, account, settings, log })
}

/** How to reach a server by its socket. */
export function addresses({ socket, port }: Pick<RunningServer, 'socket' | 'port'>, superuserPassword: string) {
  const urlFor = (role: string, password: string, database: string) =>
    `postgresql://${encodeURIComponent(role)}:${encodeURIComponent(password)}@localhost/${encodeURIComponent(database)}` +
    `?host=${encodeURIComponent(socket)}&port=${port}`
  return { socket, port, urlFor, superuserUrl: (database: string) => urlFor(superuser, superuserPassword, database) }
}

function hasGlibc(): boolean {
  // Without this the report looks up every network name first.
  Object.assign(process.report ?? {}, { excludeNetwork: true })
  const report = process.report?.getReport()
  return (
    typeof report === 'object' &&
    'header' in report &&
    Boolean(Reflect.get(Object(report.header), 'glibcVersionRuntime'))
  )
}
