import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Account, give, makePrivateFolder, spawnAs } from './account.ts'
import type { Binaries } from './binaries.ts'
import { clusterError, explainFailure } from './explain-failure.ts'
import { type Paths, pathsIn } from './paths.ts'

export const superuser = 'postgres'

/** Makes the data folder when there is none, else checks that these programs can read it. Call under the lock. */
export async function ensureData(paths: Paths, binaries: Binaries, account: Account | undefined): Promise<void> {
  forgetUnfinished(paths)
  if (!existsSync(paths.top)) return makeData(paths, binaries, account)
  const version = join(paths.data, 'PG_VERSION')
  if (!existsSync(version)) throw clusterError('corrupted', paths.data, 'PG_VERSION is missing')
  const major = readFileSync(version, 'utf8').trim()
  if (major === binaries.major) return
  throw clusterError('other-version', paths.data, `PostgreSQL ${major}, here PostgreSQL ${binaries.major}`)
}

/** Everything is made in a folder of another name first: what stands at `paths.top` is always whole. */
async function makeData(paths: Paths, binaries: Binaries, account: Account | undefined): Promise<void> {
  const unfinished = `${paths.top}${unfinishedMark}${randomBytes(4).toString('hex')}`
  makePrivateFolder(unfinished, account)
  const inside = pathsIn(unfinished, '')
  writeFileSync(inside.password, randomBytes(24).toString('base64url'), { mode: 0o600 })
  give(inside.password, account)
  let said = ''
  for (const locale of locales) {
    said = await initdb(inside, locale, binaries, account)
    if (!said) return renameSync(unfinished, paths.top)
    if (!/invalid locale/.test(said)) break
  }
  rmSync(unfinished, { recursive: true, force: true })
  throw explainFailure(said, paths.base)
}

/** Sorting and upper case are ICU's work; this one splits texts into words, so "C" (no accents) comes last. */
const locales = ['C.UTF-8', 'fr_FR.UTF-8', 'en_US.UTF-8', 'C']

/** Returns nothing, or what went wrong. */
async function initdb(paths: Paths, locale: string, binaries: Binaries, account: Account | undefined): Promise<string> {
  const options = [
    `--pgdata=${paths.data}`,
    `--username=${superuser}`,
    `--pwfile=${paths.password}`,
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
  ]
  const child = spawn(join(binaries.bin, 'initdb'), options, {
    ...spawnAs(account),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, failed] = await Promise.all([
    text(child.stderr),
    new Promise<string>(resolve => {
      child.once('error', error => resolve(error.message))
      child.once('close', code => resolve(code === 0 ? '' : `initdb: ${code}`))
    }),
  ])
  return failed && `${said}${failed}`
}

const unfinishedMark = '-unfinished-'

function forgetUnfinished(paths: Paths): void {
  const start = basename(paths.top) + unfinishedMark
  for (const name of readdirSync(paths.base)) {
    if (name.startsWith(start)) rmSync(join(paths.base, name), { recursive: true, force: true })
  }
}
