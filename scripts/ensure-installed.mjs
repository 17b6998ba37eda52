// Installs the dependencies when, and only when, package-lock.json differs from what node_modules was installed from.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { isInstalled, liveServers, lockHash, root, stampFile } from './installation.mjs'

/** Throws with a sentence for people when it cannot. Everything it says goes to stderr. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const release = await takeInstallLock()
  try {
    if (isInstalled()) return
    refuseUnderLiveServer()
    console.error('Installation des dépendances (npm ci)… / Installing dependencies…')
    const options = [
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const npm = spawnSync('npm', ['ci', ...options], { cwd: root, stdio: ['ignore', 2, 2] })
    if (npm.error) throw new Error(`npm est introuvable / npm not found: ${npm.error.message}`)
    if (npm.status !== 0) throw new Error('L’installation a échoué, voir ci-dessus. / Installation failed, see above.')
    writeFileSync(stampFile, lockHash())
  } finally {
    release()
  }
}

function refuseUnderLiveServer() {
  const live = liveServers()
  if (live.length === 0) return
  const list = live.map(({ pid, what }) => `${what} (processus ${pid})`).join(', ')
  // The product stops its PostgreSQL itself; an orphaned PostgreSQL is stopped by hand.
  const products = live.filter(({ what }) => what === 'gouvernail')
  const stop = `kill -INT ${(products.length > 0 ? products : live).map(({ pid }) => pid).join(' ')}`
  throw new Error(
    `Les dépendances ont changé, mais elles servent en ce moment à\u202f: ${list}. Arrêtez d’abord le serveur (${stop}), puis relancez.\n` +
      `Dependencies changed while in use by: ${list}. Stop the server first (${stop}), then start again.`,
  )
}

/** One installation at a time; a lock whose owner is dead is taken over. */
async function takeInstallLock() {
  const file = join(root, 'var/install.lock')
  mkdirSync(join(root, 'var'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!ownerLives(file)) rmSync(file, { force: true })
      await sleep(200)
    }
  }
}

function ownerLives(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureInstalled()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
