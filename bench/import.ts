import { monitorEventLoopDelay } from 'node:perf_hooks'
import { applyImport } from '#modules/intake/apply-import.ts'
import { readFileSafely } from '#modules/intake/reading/read-file.ts'
import { stageFile } from '#modules/intake/stage-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { listApplications } from '#modules/inventory/list-applications.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { machine } from './support/figures.ts'
import { withBench } from './support/open-bench.ts'

// A list of applications as large as a region's: read, recognised and staged, imported, undone; and how long others waited.
const lines = Number(process.argv[2] ?? 100_000)
const directorates = Array.from({ length: 40 }, (_, i) => ({ name: `Direction de la mission ${i}` }))
const hostings = ['Serveur interne', 'Chez l’éditeur, en France', 'Mutualisé', '']
const head = 'Nom;Éditeur;Direction;Utilisateurs;Hébergement;Version'
const rows = Array.from(
  { length: lines },
  (_, i) =>
    `Gestion ${word(i)} ${i};Éditeur ${i % 900};Direction de la mission ${i % 40};${i % 700};${hostings[i % 4]};${i % 30}.${i % 9}`,
)
const bytes = new TextEncoder().encode([head, ...rows].join('\r\n'))

await withBench(async ({ scope }) => {
  await saveDirectorates(scope, { directorates })
  console.log(machine())
  console.log(`${lines} lines, ${(bytes.byteLength / 1e6).toFixed(1)} MB`)
  const file = { name: 'logiciels.csv', bytes }
  const read = await step('read, in its own thread', () => readFileSafely(file))
  const id = await step('recognised, previewed, staged', () => stageFile(scope, { file: read, content: bytes }))
  await step('imported', () => applyImport(scope, { id }))
  console.log(`  ${(await listApplications(scope, {})).count} applications in the register`)
  await step('undone', () => undoImport(scope, { id }))
  console.log(`  ${(await listApplications(scope, {})).count} applications in the register`)
})

/** Seconds of a step, and the longest time that it kept every other visitor of this process waiting. */
async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const from = performance.now()
  const result = await work()
  const seconds = (performance.now() - from) / 1_000
  delay.disable()
  const rate = Math.round(lines / seconds).toLocaleString('en')
  console.log(
    `${label.padEnd(32)} ${seconds.toFixed(1)} s   ${rate} lines/s   others waited at most ${(delay.max / 1e6).toFixed(0)} ms`,
  )
  return result
}

function word(i: number): string {
  const roots = ['courrier', 'paie', 'cimetière', 'voirie', 'marchés', 'subventions', 'accueil', 'bibliothèque']
  return `${roots[i % 8]} ${roots[(i * 7 + 3) % 8]}`
}
