import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

/** Serves one page from files, plain and compressed, as an administrator would; null when nginx is not installed. */
export async function nginxServing(html: Uint8Array): Promise<{ url: string; close(): Promise<void> } | null> {
  const binary = ['nginx', '/usr/sbin/nginx'].find(name => spawnSync(name, ['-v']).status === 0)
  if (!binary) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-nginx-'))
  chmodSync(folder, 0o755)
  mkdirSync(path.join(folder, 'www'))
  writeFileSync(path.join(folder, 'www/registre.html'), html)
  writeFileSync(path.join(folder, 'www/registre.html.gz'), gzipSync(html, { level: 9 }))
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/tmp;`)
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn; events {}
http { access_log off; ${temporary.join(' ')} keepalive_requests 1000000; types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}/www; gzip_static on; } }\n`,
  )
  const child = spawn(binary, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const left = new Promise(resolve => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}/registre.html`
  for (let tries = 0; !(await fetch(url).catch(() => null))?.ok; tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error('nginx did not start')
    await pause(25)
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      await left
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
