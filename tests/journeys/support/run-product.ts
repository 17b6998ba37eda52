import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface RunningProduct {
  origin: string
  /** Folder of its data. */
  folder: string
  child: ChildProcess
  /** Waits until it has said this; returns what was found. */
  hears(pattern: RegExp): Promise<string>
}

export const root = path.resolve(import.meta.dirname, '../../..')

/** Starts the built product as people do, on data kept in `folder`, and waits until it says that it is open. */
export async function runProduct(folder = newFolder(), at?: number): Promise<RunningProduct> {
  const port = at ?? (await freePort())
  const child = spawn(process.execPath, ['bin/gouvernail.js', 'serve', '--port', String(port)], {
    cwd: root,
    // The identity provider of the tests stands on this machine.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GOUVERNAIL_VAR: folder,
      GOUVERNAIL_PRIVATE_HOSTS: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ears = new Set<() => void>()
  const hear = (chunk: Buffer | string) => {
    said += chunk
    for (const ear of ears) ear()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  child.once('exit', () => hear(''))
  const hears = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const ear = () => {
        const [found] = pattern.exec(said) ?? []
        if (found === undefined && child.exitCode === null) return
        ears.delete(ear)
        if (found === undefined) reject(new Error(`The product stopped without saying ${pattern}:\n${said}`))
        else resolve(found)
      }
      ears.add(ear)
      ear()
    })
  await hears(/Gouvernail est ouvert.*\n/)
  return { origin: `http://127.0.0.1:${port}`, folder, child, hears }
}

/** The link that makes its reader the owner of a new installation. */
export async function firstVisitLink({ hears }: RunningProduct): Promise<string> {
  return (await hears(/https?:\S+\/premiere-visite\/\S+(?=\n)/)).trim()
}

/** Asks it to stop; returns its exit code, null when it was killed. */
export async function stopProduct(
  { child }: RunningProduct,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = (await exited) as [number | null]
  return code
}

/** A folder that the account of the embedded database can enter. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-journey-'))
  chmodSync(folder, 0o755)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
