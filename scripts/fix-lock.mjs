// npm drops from the lock the optional packages of other systems that its registry cannot serve, and `npm ci` then
// refuses the lock. This puts them back. `--check` only looks, without network, and fails when something is missing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lockHash, root, stampFile } from './installation.mjs'

const systems = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32'
const processors = 'arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64'
const platform = new RegExp(`(?:^|[-/])(${systems})-(${processors})(?:-(gnu|musl)$|-|$)`)

/** Where npm would find `name` when required from the package at `from`, or undefined. */
function resolve(packages, from, name) {
  for (let place = from; ; place = place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const candidate = place ? `${place}/node_modules/${name}` : `node_modules/${name}`
    if (packages[candidate]) return candidate
    if (!place) return undefined
  }
}

function entry(name, version, parent) {
  const [, os, cpu, libc] = platform.exec(name) ?? []
  if (!os) throw new Error(`fix-lock: cannot tell the system of ${name} from its name; add it by hand`)
  if (!/^\d/.test(version)) throw new Error(`fix-lock: ${name} has no exact version (${version}); add it by hand`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(parent.devOptional && { devOptional: true }),
    ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
    optional: true,
    os: [os],
    ...(parent.peer && { peer: true }),
  }
}

/** The entries a lock lacks, by location. Pure: reads nothing but the lock. */
export function missingEntries(lock) {
  const packages = { ...lock.packages }
  const missing = {}
  for (const [place, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const found = resolve(packages, place, name)
      const exact = /^\d/.test(version)
      if (found && (!exact || packages[found].version === version)) continue
      const location = found && place ? `${place}/node_modules/${name}` : `node_modules/${name}`
      missing[location] = packages[location] = entry(name, version, parent)
    }
  }
  return missing
}

function main() {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingEntries(lock)
  const names = Object.keys(missing)
  if (names.length === 0) return console.error('package-lock.json is complete')
  if (process.argv.includes('--check')) {
    console.error(`package-lock.json lacks ${names.length} entries; run \`npm run fix-lock\`:\n  ${names.join('\n  ')}`)
    process.exitCode = 1
    return
  }
  const all = Object.entries({ ...lock.packages, ...missing })
  lock.packages = Object.fromEntries(all.toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  const installed = readStamp() === lockHash()
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  // Entries of other systems change nothing that is installed here: no need to install again.
  if (installed) writeFileSync(stampFile, lockHash())
  console.error(`package-lock.json: ${names.length} entries added`)
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return undefined
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
