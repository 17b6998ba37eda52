import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { completeFirstRun } from '#modules/accounts/complete-first-run.ts'
import { createAuth } from '#modules/accounts/auth.ts'
import { firstRunLink } from '#modules/accounts/first-run-link.ts'
import { joinAsAdmin } from '#modules/accounts/open-authority.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { createTenant } from '#kernel/tenants.ts'
import { measureLevels } from '#plan/measure-levels.ts'
import { takeSnapshot } from '#plan/take-snapshot.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { openAssets } from '#surfaces/web/assets.ts'
import { localScope, quietPlatform } from '#surfaces/local-scope.ts'
import { openEmbedded } from '#surfaces/own-database.ts'
import { line, machine, throughput, timed } from './figures.ts'

// Home of a tenant with 10,000 records beside a bare page of the same server, then the daily snapshot of 1,000 tenants.
const records = 10_000
const tenants = 1_000
const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-bench-'))
chmodSync(folder, 0o755)
const own = await openEmbedded(folder, root, 'bench', () => undefined)
try {
  const platform = quietPlatform(own.database)
  const tenant = await createTenant(platform, { name: 'Banc de mesure' })
  const scope = localScope(platform, tenant)
  const applications = Array.from({ length: records }, (_, i) => ({
    name: `Logiciel ${i}`,
    vendor: `Éditeur ${i % 150}`,
    users: i % 400,
  }))
  await saveApplications(scope, { applications })
  for (let i = 0; i < 200; i++)
    await saveSystem(scope, { name: `Système ${i}`, kind: i % 5 ? 'ai' : 'rules', origin: 'chosen', owner: 'DSI' })

  const origin = 'http://127.0.0.1:4610'
  const auth = createAuth({ pool: own.database.pool, baseUrl: origin, secret: 'x'.repeat(40), clock: platform.clock })
  const link = await firstRunLink(own.database, platform.clock, origin)
  const passphrase = 'une mesure vaut mieux qu’une promesse'
  const { setCookie } = await completeFirstRun(platform, auth, {
    token: link?.split('/').at(-1) ?? '',
    ip: '127.0.0.1',
    name: 'Banc',
    email: 'banc@exemple.fr',
    passphrase,
    passphrase_again: passphrase,
  })
  const cookie = setCookie.map(text => text.split(';')[0]).join('; ')
  const session = await sessionOf(auth, new Headers({ cookie }))
  if (!session) throw new Error('the benchmark could not sign in')
  await joinAsAdmin({ ...platform, language: 'fr' }, tenant, session.user)
  const app = createApp({
    ...platform,
    auth,
    origin,
    examples: '',
    version: 'bench',
    demo: false,
    trustProxy: false,
    assets: openAssets(path.join(root, 'dist')),
  })
  const get = async (where: string) => {
    const answer = await app.fetch(new Request(origin + where, { headers: { cookie } }))
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status}`)
    return html.length
  }

  console.log(machine())
  console.log(
    `\nHome of a tenant with ${records} applications and 200 systems (${await get(`/t/${tenant.slug}/`)} characters)`,
  )
  console.log(line('levels of the 32 rows', await timed(100, () => measureLevels(scope, {}))))
  console.log(line('home, whole page', await timed(100, () => get(`/t/${tenant.slug}/`))))
  console.log(line('list of applications, whole page', await timed(100, () => get(`/t/${tenant.slug}/applications`))))
  console.log(line('bare page of the same server', await timed(100, () => get('/mentions'))))
  console.log(
    `home, 8 at once       ${(await throughput(8, 5_000, () => get(`/t/${tenant.slug}/`))).toFixed(0)} requests/s`,
  )
  console.log(`bare page, 8 at once  ${(await throughput(8, 5_000, () => get('/mentions'))).toFixed(0)} requests/s`)

  const scopes = []
  for (let i = 0; i < tenants; i++) {
    const one = localScope(platform, await createTenant(platform, { name: `Commune ${i}` }))
    await saveApplications(one, { applications: applications.slice(i % 50, (i % 50) + 20) })
    scopes.push(one)
  }
  for (const round of ['first', 'second, same day']) {
    const from = performance.now()
    for (const one of scopes) await takeSnapshot(one, {})
    const ms = performance.now() - from
    console.log(
      `\nSnapshot of ${tenants} tenants (${round}): ${(ms / 1_000).toFixed(1)} s, ${(ms / tenants).toFixed(1)} ms each`,
    )
  }
} finally {
  await own.close()
  rmSync(folder, { recursive: true, force: true })
}
