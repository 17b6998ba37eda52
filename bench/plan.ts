import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { createTenant } from '#kernel/tenants.ts'
import { measureLevels } from '#plan/measure-levels.ts'
import { takeSnapshot } from '#plan/take-snapshot.ts'
import { localScope } from '#surfaces/local-scope.ts'
import { line, machine, throughput, timed } from './support/figures.ts'
import { withBench } from './support/open-bench.ts'
import { signedIn } from './support/sign-in.ts'

// Home of a tenant with 10,000 records beside a bare page of the same server, then the daily snapshot of 1,000 tenants.
const records = 10_000
const tenants = 1_000

await withBench(async bench => {
  const { platform, tenant, scope } = bench
  const applications = Array.from({ length: records }, (_, i) => ({
    name: `Logiciel ${i}`,
    vendor: `Éditeur ${i % 150}`,
    users: i % 400,
  }))
  await saveApplications(scope, { applications })
  for (let i = 0; i < 200; i++)
    await saveSystem(scope, { name: `Système ${i}`, kind: i % 5 ? 'ai' : 'rules', origin: 'chosen', owner: 'DSI' })
  const get = await signedIn(bench)

  console.log(machine())
  console.log(
    `\nHome of a tenant with ${records} applications and 200 systems (${(await get(`/t/${tenant.slug}/`)).byteLength} bytes)`,
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
})
