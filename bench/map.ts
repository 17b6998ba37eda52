import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { render } from 'preact-render-to-string'
import type { Page, Visit } from '#kernel/page.ts'
import { createTenant } from '#kernel/tenants.ts'
import { drawViews } from '#modules/cartography/draw-views.ts'
import { views } from '#modules/cartography/graph.ts'
import { layOut } from '#modules/cartography/lay-out.ts'
import { mapDrawingPage } from '#modules/cartography/pages/map-drawing-file.tsx'
import { mapTablePage } from '#modules/cartography/pages/map-table-file.ts'
import { mapPage } from '#modules/cartography/pages/map.tsx'
import { mapInput, readMap } from '#modules/cartography/read-map.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { localScope, quietPlatform } from '#surfaces/local-scope.ts'
import { openEmbedded } from '#surfaces/own-database.ts'
import { line, machine, timed } from './support/figures.ts'

// The map of 500 applications and 1,500 links: the layout once in its thread, then what each visit costs and weighs.
const applications = 500
const budget = 120
const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-bench-'))
chmodSync(folder, 0o755)
const own = await openEmbedded(folder, root, 'bench', () => undefined)
try {
  const platform = quietPlatform(own.database)
  const tenant = await createTenant(platform, { name: 'Banc de mesure' })
  const scope = { ...localScope(platform, tenant), tenant }
  await fill()

  const asked = views.map(view => mapInput.parse({ view }))
  console.log(machine())
  for (const one of asked) {
    const { graph } = await readMap(scope, one)
    const from = performance.now()
    await layOut(graph)
    const seconds = ((performance.now() - from) / 1_000).toFixed(1)
    console.log(`layout of « ${one.view} »: ${graph.nodes.length} nodes, ${graph.links.length} links, ${seconds} s`)
  }
  await drawViews(scope, asked)

  for (const [label, query] of [
    ['directorates, applications, vendors', {}],
    ['  the same, zoomed in twice', { zoom: '2', x: '40', y: '40' }],
    ['dependence on vendors', { vue: 'editeurs' }],
    ['hosting countries', { vue: 'pays' }],
  ] as const) {
    const html = await bodyOf(mapPage, query)
    console.log(line(`page, ${label}`, await timed(30, () => bodyOf(mapPage, query))))
    const svg = /<svg class="map-drawing[\s\S]*?<\/svg>\s*<\/div>/.exec(html)?.[0] ?? ''
    console.log(
      `  whole ${weight(html)}; its drawing ${weight(svg)}; the rest, with the table ${weight(html.replace(svg, ''))}`,
    )
  }
  console.log(line('file, SVG', await timed(20, () => fileOf(mapDrawingPage))))
  console.log(`  ${weight(await fileOf(mapDrawingPage))}`)
  console.log(`file, CSV: ${weight(await fileOf(mapTablePage))}`)

  async function fill(): Promise<void> {
    const directorates = await saveDirectorates(scope, {
      directorates: Array.from({ length: 30 }, (_, i) => ({ name: `Direction de la mission ${i + 1}` })),
    })
    const pick = (n: number) => directorates[Math.floor(directorates.length * ((n * 0.618) % 1))] ?? ''
    const ids = await saveApplications(scope, {
      applications: Array.from({ length: applications }, (_, i) => ({
        name: `Logiciel de gestion n° ${i}`,
        vendor: `Éditeur ${Math.floor(170 * ((i * 0.414) % 1) ** 2)}`,
        users: i % 400,
        hosting: (['own', 'vendor-france', 'vendor-eu', 'unknown'] as const)[i % 4],
        directorate_ids: [...new Set([pick(i), pick(i * 7 + 3)])],
      })),
    })
    for (let i = 0; i < 50; i++)
      await saveSystem(scope, {
        name: `Système ${i}`,
        kind: 'ai',
        origin: 'chosen',
        application_id: ids[i * 9] ?? null,
      })
  }

  function visit(query: Record<string, string>): Visit {
    const nothing = { params: {}, typed: {}, files: [], problems: {}, problem: () => undefined, origin: '' }
    const href = (below: string) => `/t/banc-de-mesure${below}`
    return { scope, language: 'fr', query: new URLSearchParams(query), href, ...nothing }
  }

  async function bodyOf(page: Page, query: Record<string, string>): Promise<string> {
    const shown = await page.get?.(visit(query))
    if (!shown || !('body' in shown)) throw new Error(`${page.path} showed no page`)
    return render(shown.body)
  }

  async function fileOf(page: Page): Promise<string> {
    const shown = await page.get?.(visit({}))
    if (!shown || !('download' in shown)) throw new Error(`${page.path} gave no file`)
    return String(shown.download)
  }
} finally {
  await own.close()
  rmSync(folder, { recursive: true, force: true })
}

function weight(text: string): string {
  const kilobytes = gzipSync(text).length / 1_000
  const over = kilobytes > budget ? ` (above the budget of ${budget} kB)` : ''
  return `${(text.length / 1_000).toFixed(0)} kB, ${kilobytes.toFixed(0)} kB compressed${over}`
}
