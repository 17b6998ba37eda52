import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { serve, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { createAuth } from '#modules/accounts/auth.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { openAssets } from '#surfaces/web/assets.ts'
import { aSite, manySystems, publish } from '../tests/support/publications.ts'
import { machine } from './support/figures.ts'
import { load, type Load } from './support/load.ts'
import { nginxServing } from './support/nginx.ts'
import { withBench } from './support/open-bench.ts'

// The public register of an authority with 500 systems, beside the very same HTML served as a file by the same server
// and by nginx. Loopback only, a fixed number of requests, everything stopped at the end.
const systems = 500
const requests = Number(process.argv[2] ?? 4_000)
const atOnce = 16
const gzip = { 'accept-encoding': 'gzip' }

await withBench(async ({ platform, tenant, database }) => {
  await publish(database, tenant, { content: aSite(), code: 'site' })
  for (const [i, content] of manySystems(systems).entries()) await publish(database, tenant, { content, code: `s${i}` })
  const origin = 'http://127.0.0.1'
  const app = createApp({
    ...platform,
    auth: createAuth({ pool: database.pool, baseUrl: origin, secret: 'x'.repeat(40), clock: platform.clock }),
    assets: openAssets(path.join(process.cwd(), 'dist')),
    origin,
    examples: '',
    version: 'bench',
    demo: false,
    trustProxy: false,
  })
  const portal = await listening(app.fetch)
  const page = `${portal.url}/p/${tenant.slug}/registre`
  const first = performance.now()
  const answer = await fetch(page, { headers: { 'accept-encoding': 'identity' } })
  const html = new Uint8Array(await answer.arrayBuffer())
  const drawn = performance.now() - first
  const tag = answer.headers.get('etag') ?? ''

  const packed = new Uint8Array(gzipSync(html, { level: 9 }))
  const still = new Hono().get('/registre.html', context =>
    context.body(packed, 200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }),
  )
  const copy = await listening(still.fetch)
  const nginx = await nginxServing(html)
  try {
    console.log(machine())
    console.log(`${systems} systems; ${requests} requests each, ${atOnce} at once, on the loopback`)
    console.log(`first drawing, nothing in memory: ${drawn.toFixed(0)} ms`)
    const heavy = { requests, atOnce, headers: gzip }
    await load(page, { ...heavy, requests: 500 })
    console.log(said('register page, portal', await load(page, heavy)))
    console.log(said('  the same, brotli', await load(page, { ...heavy, headers: { 'accept-encoding': 'br' } })))
    console.log(
      said('  the same, not changed (304)', await load(page, { ...heavy, headers: { ...gzip, 'if-none-match': tag } })),
    )
    console.log(
      said(
        '  a search, drawn each time',
        await load(`${page}?q=fuites+eau`, { ...heavy, requests: Math.ceil(requests / 10) }),
      ),
    )
    console.log(said('  page of one system', await load(`${portal.url}/p/${tenant.slug}/fiches/s77`, heavy)))
    console.log(said('same HTML as a file, same server', await load(`${copy.url}/registre.html`, heavy)))
    if (nginx) console.log(said('same HTML as a file, nginx', await load(nginx.url, heavy)))
    else console.log('nginx is not installed here: that column is left out')
  } finally {
    await nginx?.close()
    for (const { server } of [portal, copy]) server.close()
  }
})

function listening(fetch: Parameters<typeof serve>[0]['fetch']): Promise<{ server: ServerType; url: string }> {
  return new Promise(resolve => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    )
  })
}

function said(label: string, { rate, median, p95, bytes }: Load): string {
  return `${label.padEnd(34)} ${rate.toFixed(0).padStart(6)} requests/s   median ${median.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms   ${(bytes / 1_000).toFixed(1)} kB`
}
