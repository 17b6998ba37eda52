import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startOf, wordsOf } from './process-alive.ts'

export interface RunningServer {
  pid: number
  /** The folder of the socket. */
  socket: string
  port: number
}

/** The server that works on this data folder, if one lives, whoever started it. */
export function findRunning(data: string): RunningServer | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port, socket] = readFileSync(file, 'utf8').split('\n')
  if (!socket || !lives(Number(pid), data)) return undefined
  return { pid: Number(pid), socket, port: Number(port) }
}

/** Stops the server: its clients are cut, nothing acknowledged is lost. Resolves when it is gone. */
export async function stopServer(data: string, pid: number, log: (line: string) => void): Promise<void> {
  // Clients that just ended their pool are still saying goodbye.
  await sleep(50)
  const patience = Date.now() + 60_000
  signal(pid, 'SIGINT')
  while (lives(pid, data)) {
    await sleep(10)
    if (Date.now() < patience) continue
    log('PostgreSQL ne s’arrête pas\u202f: arrêt immédiat, il se réparera au prochain démarrage.')
    return signal(pid, 'SIGQUIT')
  }
}

/**
 * After a power cut another program may have received the number in `postmaster.pid`, and PostgreSQL then refuses to start.
 * The file goes only when no process of PostgreSQL is left in the folder.
 */
export function forgetDeadServer(data: string): void {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const reused = startOf(pid) !== undefined && !lives(pid, data)
  if (reused && !anyBackend(data)) rmSync(file, { force: true })
}

function lives(pid: number, data: string): boolean {
  return startOf(pid) !== undefined && wordsOf(pid).includes(data)
}

function anyBackend(data: string): boolean {
  return readdirSync('/proc').some(
    pid => /^\d+$/.test(pid) && wordsOf(Number(pid))[0]?.startsWith('postgres: ') && mayWorkIn(Number(pid), data),
  )
}

/** In doubt, yes: a container may hide the folder of another account's process. */
function mayWorkIn(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return startOf(pid) !== undefined
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
