import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, mayEnter, unprivilegedAccount } from './account.ts'
import { clusterError } from './explain-failure.ts'

export interface Placement {
  /** The folder that holds `postgres/` and its lock. */
  base: string
  runAs: Account | undefined
}

/** Remembers, in `var/`, that the data lives elsewhere: a later change of rights must not start an empty database. */
export const movedFile = 'postgres-moved'

/**
 * Where the data lives and who runs PostgreSQL. As root, an account without rights runs it; when that account cannot reach
 * `folder` (a clone in a home folder of mode 0700), the data goes to `<shared>/<hash of the folder>`.
 */
export function place(
  folder: string,
  options: { asRoot: boolean; shared: string; log: (line: string) => void },
): Placement {
  mkdirSync(folder, { recursive: true })
  const real = realpathSync(folder)
  const pointer = join(real, movedFile)
  const moved = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined
  if (moved && !existsSync(moved)) throw clusterError('data-missing', moved, pointer)
  if (!options.asRoot) return { base: moved ?? real, runAs: undefined }
  if (moved) return { base: moved, runAs: ownerOf(moved) }

  const runAs = ownerOf(real)
  if (reaches(real, runAs)) return { base: real, runAs }
  if (existsSync(join(real, 'postgres'))) throw clusterError('permission', real, `unreachable by uid ${runAs.uid}`)
  const base = join(options.shared, createHash('sha256').update(real).digest('hex').slice(0, 16))
  mkdirSync(base, { recursive: true, mode: 0o755 })
  writeFileSync(pointer, `${base}\n`)
  options.log(
    `Le compte sans droits qui fait tourner PostgreSQL ne peut pas entrer dans ${real}\u202f: données dans ${base}`,
  )
  return { base, runAs }
}

/** Whether an account can go down to this path, itself included. */
export function reaches(path: string, account: Account): boolean {
  if (!mayEnter(statSync(path), account)) return false
  const parent = dirname(path)
  return parent === path || reaches(parent, account)
}

/** Data made earlier by an ordinary account keeps its owner. */
function ownerOf(base: string): Account {
  const made = join(base, 'postgres')
  const stat = existsSync(made) ? statSync(made) : undefined
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : unprivilegedAccount()
}
