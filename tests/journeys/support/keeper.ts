// Run as a program by the first journey of a run: `keeper.ts <folder> <pid of the run>`. Starts one product (which builds itself) for
// all of them, makes its owner, says in state.json how to reach it, and takes everything away when the run is over.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { firstVisitLink, newFolder, runProduct, stopProduct } from './run-product.ts'
import { owner } from './owner.ts'
import type { SharedProduct } from './shared-product.ts'

const [folder = '', run = ''] = process.argv.slice(2)
const data = newFolder()
try {
  const product = await runProduct(data)
  try {
    const { origin } = product
    say({ origin, folder: data, cookies: await firstVisit(origin, await firstVisitLink(product)) })
    while (isAlive(Number(run)) && product.child.exitCode === null) await pause(200)
  } finally {
    await stopProduct(product)
  }
} catch (error) {
  mkdirSync(folder, { recursive: true })
  say({ error: String(error) })
  while (isAlive(Number(run))) await pause(200)
} finally {
  for (const used of [data, folder]) rmSync(used, { recursive: true, force: true })
}

/** The journey of the first visit is played elsewhere, in a browser; here the form is only sent. */
async function firstVisit(origin: string, link: string): Promise<SharedProduct['cookies']> {
  const answer = await fetch(new URL(new URL(link).pathname, origin), {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ ...owner, passphrase_again: owner.passphrase }),
  })
  if (answer.status !== 303) throw new Error(`The first visit was answered ${answer.status}: ${await answer.text()}`)
  return answer.headers.getSetCookie().map(cookie => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    return { name, value, url: origin }
  })
}

/** By renaming, so that nobody reads half of it. */
function say(state: SharedProduct | { error: string }): void {
  const file = path.join(folder, 'state.json')
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
