import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, makePrivateFolder } from './account.ts'
import { clusterError } from './explain-failure.ts'

/** What stands in the folder of one cluster. All of it is made at once, by one rename. */
export function pathsIn(base: string, name = 'postgres') {
  const top = join(base, name)
  return {
    base,
    top,
    lock: join(base, 'postgres.lock'),
    data: join(top, 'data'),
    password: join(top, 'password'),
    attached: join(top, 'attached'),
    sockets: join(top, 'run'),
    log: join(top, 'server.log'),
  }
}

export type Paths = ReturnType<typeof pathsIn>

/** No port is opened: the number only names the socket file. */
export const port = 5432

/** The kernel refuses longer socket paths. */
const longestSocketPath = 107

/** A private folder for the socket: beside the data, or in the temporary folder when the path would be too long. */
export function makeSocketFolder(paths: Paths, account: Account | undefined): string {
  const fits = Buffer.byteLength(join(paths.sockets, `.s.PGSQL.${port}`)) <= longestSocketPath
  const hash = createHash('sha256').update(paths.base).digest('hex').slice(0, 16)
  const folder = fits ? paths.sockets : join(realpathSync(tmpdir()), `gouvernail-${hash}`)
  makePrivateFolder(folder, account)
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.()
  // Another account of the machine could have made it first, in the temporary folder.
  if (!found.isDirectory() || found.uid !== owner) throw clusterError('permission', folder, `owned by uid ${found.uid}`)
  chmodSync(folder, 0o700)
  return folder
}
