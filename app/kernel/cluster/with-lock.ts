import { existsSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, give } from './account.ts'

/**
 * Runs the work alone among all processes that use the same lock file. SQLite is used for its file lock only: the kernel
 * releases it with the process, so a killed owner leaves nothing behind to detect or to race for.
 */
export async function withLock<T>(file: string, account: Account | undefined, work: () => Promise<T>): Promise<T> {
  if (!existsSync(file)) {
    writeFileSync(file, '', { flag: 'a', mode: 0o600 })
    give(file, account)
  }
  const lock = new DatabaseSync(file)
  try {
    while (!taken(lock)) await sleep(25)
    return await work()
  } finally {
    lock.close()
  }
}

const busy = 5

function taken(lock: DatabaseSync): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false
    throw error
  }
}
