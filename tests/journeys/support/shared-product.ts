import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export interface SharedProduct {
  origin: string
  /** Folder of its data, with the mails it wrote. */
  folder: string
  /** The open session of who installed it. */
  cookies: { name: string; value: string; url: string }[]
}

/** Workers of one run have the same parent: what they share is named after it. */
const run = process.ppid
const folder = path.join(tmpdir(), `gouvernail-journeys-${run}`)
const keeper = path.join(import.meta.dirname, 'keeper.ts')

/** The product that all journeys of a run visit, started by the first one that asks and stopped when the run is over. */
export async function sharedProduct(): Promise<SharedProduct> {
  await once('keeper', async () => {
    const log = openSync(path.join(folder, 'keeper.log'), 'w')
    spawn(process.execPath, [keeper, folder, String(run)], { detached: true, stdio: ['ignore', log, log] }).unref()
  })
  const state = JSON.parse(await written('state.json')) as SharedProduct | { error: string }
  if ('error' in state) throw new Error(state.error)
  return state
}

/** Does a work that the whole run needs once; the other workers wait until it is done. */
export async function once(name: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true })
  try {
    mkdirSync(path.join(folder, name))
  } catch {
    await written(`${name}/done`)
    return
  }
  try {
    await work()
  } finally {
    mkdirSync(path.join(folder, name, 'done'))
  }
}

async function written(name: string): Promise<string> {
  const file = path.join(folder, name)
  while (!existsSync(file)) await pause(50)
  return name.endsWith('.json') ? readFileSync(file, 'utf8') : ''
}
