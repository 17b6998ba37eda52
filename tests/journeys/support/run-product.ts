import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'

export interface RunningProduct {
  origin: string
  /** Folder of its data. */
  folder: string
  /** The link of the first visit; null once somebody has an account. */
  firstVisit: string | null
  child: ChildProcess
  /** Everything it said since it started. */
  said(): string
}

export const root = path.resolve(import.meta.dirname, '../../..')

/** Starts the built product as people do, on data kept in `folder`, and waits until it says that it is open. */
export async function runProduct(folder: string): Promise<RunningProduct> {
  const port = await freePort()
  const child = spawn(process.execPath, ['bin/gouvernail.js', 'serve', '--port', String(port)], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, GOUVERNAIL_VAR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const opened = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (/Gouvernail est ouvert.*\n/.test(said)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`The product stopped (${code}) before it was open:\n${said}`)))
  })
  await opened
  const origin = `http://127.0.0.1:${port}`
  return { origin, folder, firstVisit: await firstVisitOf(origin, () => said), child, said: () => said }
}

/** Asks it to stop; returns its exit code, null when it had to be killed. */
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

/** The line of the first visit is printed just after the product opens: an answered request is later than it. */
async function firstVisitOf(origin: string, said: () => string): Promise<string | null> {
  await fetch(`${origin}/accessibilite`)
  return /https?:\S+\/premiere-visite\/\S+/.exec(said())?.[0] ?? null
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
