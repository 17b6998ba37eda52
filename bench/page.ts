import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { line, machine, throughput, timed } from './support/figures.ts'
import { withBench } from './support/open-bench.ts'
import { signedIn } from './support/sign-in.ts'

// Home and a list of 10,000 records, whole pages with session and menu, beside a bare page of the same server.
const records = 10_000

await withBench(async bench => {
  const applications = Array.from({ length: records }, (_, i) => ({
    name: `Logiciel ${i}`,
    vendor: `Éditeur ${i % 150}`,
    users: i % 400,
    hosting: (['own', 'pooled', 'vendor-france', 'unknown'] as const)[i % 4],
  }))
  const ids = await saveApplications(bench.scope, { applications })
  for (let i = 0; i < 200; i++)
    await saveSystem(bench.scope, {
      name: `Système ${i}`,
      kind: i % 5 ? 'ai' : 'rules',
      origin: 'chosen',
      owner: 'DSI',
    })
  const get = await signedIn(bench)
  const at = (path: string) => `/t/${bench.tenant.slug}${path}`
  console.log(machine())
  for (const [label, path] of [
    ['bare page of the same server', '/mentions'],
    ['home', at('/')],
    [`list of ${records}, first page`, at('/applications')],
    [`list of ${records}, page 150`, at('/applications?page=150')],
    [`list of ${records}, searched and sorted`, at('/applications?search=logiciel+99&sort=users&order=desc')],
    ['one record', at(`/applications/${ids[77] ?? ''}`)],
  ] as const) {
    const whole = (await get(path)).byteLength
    const sent = (await get(path, { 'accept-encoding': 'gzip' })).byteLength
    console.log(line(label, await timed(100, () => get(path))))
    const rate = await throughput(8, 4_000, () => get(path))
    console.log(`  ${rate.toFixed(0)} requests/s, 8 at once; ${kilobytes(whole)} kB, ${kilobytes(sent)} kB compressed`)
  }
  for (const format of ['csv', 'xlsx', 'json']) {
    const path = at(`/exporter/inventory.application/${format}`)
    const bytes = (await get(path)).byteLength
    console.log(`${line(`export of ${records}, ${format}`, await timed(3, () => get(path)))}   ${kilobytes(bytes)} kB`)
  }
})

function kilobytes(bytes: number): string {
  return (bytes / 1_000).toFixed(0)
}
