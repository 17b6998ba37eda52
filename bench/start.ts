import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { line, machine, spread } from './support/figures.ts'

// From the command to the first page, on an empty folder and on one that served before.
const rounds = 5

console.log(machine())
const cold: number[] = []
const warm: number[] = []
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-start-'))
  chmodSync(folder, 0o755)
  cold.push(await firstPage(folder))
  warm.push(await firstPage(folder))
  rmSync(folder, { recursive: true, force: true })
}
console.log(line('cold: empty folder, database made, migrated', spread(cold)))
console.log(line('warm: same folder again', spread(warm)))

async function firstPage(folder: string): Promise<number> {
  const port = await freePort()
  const from = performance.now()
  const server = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', String(port)], {
    env: { ...process.env, GOUVERNAIL_VAR: folder },
    stdio: 'ignore',
  })
  const left = new Promise(resolve => server.once('exit', resolve))
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/connexion`).catch(() => null)
    if (answer?.ok) break
    if (server.exitCode !== null) throw new Error(`the server stopped with ${server.exitCode}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  const ms = performance.now() - from
  server.kill('SIGTERM')
  await left
  return ms
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
