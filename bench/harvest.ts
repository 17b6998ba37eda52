import { harvest } from '#modules/catalogue/harvesting/harvest.ts'
import { harvestFiles } from '#modules/catalogue/harvesting/harvest-files.ts'
import { readSource } from '#modules/catalogue/harvesting/read-source.ts'
import { saveSource } from '#modules/catalogue/harvesting/save-source.ts'
import { machine } from './support/figures.ts'
import { withBench } from './support/open-bench.ts'

// A catalogue in pages of a hundred records of three files each, read and kept without network, whose politeness would be what
// is measured: first harvest, the same again, then one record in ten changed.
const records = Number(process.argv[2] ?? 5_000)
const pageSize = 100

await withBench(async ({ scope }) => {
  console.log(machine())
  const source_id = await saveSource(scope, {
    name: 'Banc',
    protocol: 'ckan',
    address: null,
    family: 'open-data',
    directorate_id: null,
  })
  const run = async (label: string, changed: (n: number) => boolean) => {
    const { run: id } = await harvestFiles(scope, { source_id, files: filesOf(changed) })
    const from = performance.now()
    await harvest.run(scope, { run: id } as never, { checkpoint: null, report: async () => undefined })
    const seconds = (performance.now() - from) / 1_000
    const [last] = (await readSource(scope, { id: source_id })).runs
    const counts = `${last?.created} created, ${last?.changed} changed, ${last?.unchanged} unchanged, ${last?.rejected} rejected`
    const rate = Math.round(records / seconds).toLocaleString('en')
    console.log(`${label.padEnd(24)} ${seconds.toFixed(1)} s   ${rate} records/s   ${counts}`)
  }
  await run('first harvest', () => false)
  await run('nothing changed', () => false)
  await run('one in ten changed', n => n % 10 === 0)
})

function filesOf(changed: (n: number) => boolean) {
  return Array.from({ length: Math.ceil(records / pageSize) }, (_, page) => {
    const numbers = Array.from({ length: Math.min(pageSize, records - page * pageSize) }, (_, n) => page * pageSize + n)
    const results = numbers.map(n => packageOf(n, changed(n)))
    const content = new TextEncoder().encode(JSON.stringify({ success: true, result: { count: records, results } }))
    return { name: `page-${page}.json`, content }
  })
}

function packageOf(n: number, changed: boolean) {
  const files = ['csv', 'json', 'zip'].map(format => ({
    url: `https://donnees.example/jeu-${n}.${format}`,
    format,
    name: `Jeu ${n} en ${format}`,
  }))
  return {
    id: `jeu-de-mesure-${n}`,
    title: `Jeu de mesure ${n}${changed ? ', relu' : ''}`,
    notes: `Description du jeu ${n}, tenu par la direction de la mission ${n % 40}, mis à jour chaque année. `.repeat(
      4,
    ),
    license_id: 'fr-lo',
    organization: { title: 'Ville de Val-de-Brume' },
    metadata_modified: '2026-10-01T00:00:00',
    tags: [{ name: 'mesure' }, { name: `thème ${n % 30}` }],
    resources: files,
  }
}
