#!/usr/bin/env node
// Plain JavaScript for Node 20: runs in a fresh clone, before anything is installed. Installs and builds what is out of
// date, then hands over to dist/cli.js under the product's own Node. Says everything on stderr: stdout is the result.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from '../scripts/ensure-installed.mjs'
import { productNode, root } from '../scripts/installation.mjs'

try {
  await ensureInstalled()
  const { ensureBuilt } = await import('../scripts/build.mjs')
  await ensureBuilt()
  handOver()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function handOver() {
  const node = productNode()
  if (!node) {
    throw new Error(
      'Ce système n’a pas de Node.js embarqué\u202f: installez Node.js 24 ou plus récent.\n' +
        'No Node.js is packaged for this system: install Node.js 24 or later.',
    )
  }
  const cli = join(root, 'dist/cli.js')
  if (!existsSync(cli))
    throw new Error(`${cli} est absent\u202f: la construction est incomplète. / The build is incomplete.`)
  const words = [node, '--enable-source-maps', cli, ...process.argv.slice(2)]
  if (process.execve) {
    // Becomes the product: one process, which receives signals itself. Silences the warning on an experimental call.
    process.removeAllListeners('warning')
    process.execve(node, words, process.env)
  }
  const child = spawn(words[0], words.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    // A terminal sends these to the child as well: once is enough.
    const sentByTerminal = process.stdin.isTTY && (signal === 'SIGINT' || signal === 'SIGQUIT')
    process.on(signal, () => sentByTerminal || child.kill(signal))
  }
  child.once('error', error => {
    console.error(error.message)
    process.exitCode = 1
  })
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}
