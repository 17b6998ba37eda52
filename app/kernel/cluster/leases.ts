import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, give, makePrivateFolder } from './account.ts'
import { startOf } from './process-alive.ts'

/** Declares this process as a user of the server. Call under the lock. Returns how to withdraw. */
export function addLease(folder: string, account: Account | undefined): () => void {
  makePrivateFolder(folder, account)
  const file = join(folder, `${process.pid}-${startOf(process.pid)}-${randomBytes(4).toString('hex')}`)
  writeFileSync(file, '')
  give(file, account)
  return () => rmSync(file, { force: true })
}

/** How many users are still alive; forgets the dead. Call under the lock. */
export function countLeases(folder: string): number {
  let living = 0
  for (const name of readdirSync(folder)) {
    const [pid, start] = name.split('-')
    if (startOf(Number(pid)) === start) living += 1
    else rmSync(join(folder, name), { force: true })
  }
  return living
}
