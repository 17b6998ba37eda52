import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTenant } from '#kernel/tenants.ts'
import { listDatasets } from '#modules/catalogue/datasets/list-datasets.ts'
import { saveDatasets } from '#modules/catalogue/datasets/save-datasets.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { localScope, quietPlatform } from '#surfaces/local-scope.ts'
import { openEmbedded } from '#surfaces/own-database.ts'
import { line, machine, spread } from './support/figures.ts'

// The catalogue at three sizes: what a search takes, its facets and first page included, on the embedded server. `least` is what the
// work itself takes where others share the machine.
const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number)
const budget = 50
const root = process.cwd()
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-bench-'))
chmodSync(folder, 0o755)
const own = await openEmbedded(folder, root, 'bench', () => undefined)

const subjects = [
  'arbres',
  'écoles',
  'réseaux d’eau',
  'parkings',
  'marchés',
  'subventions',
  'délibérations',
  'bâtiments',
  'pistes cyclables',
  'points de collecte',
  'zones inondables',
  'équipements sportifs',
  'lignes de bus',
  'cimetières',
  'crèches',
  'bornes de recharge',
  'budgets',
  'cadastre',
  'éclairage public',
  'associations',
  'médiathèques',
  'qualité de l’air',
  'déchetteries',
  'permis de construire',
  'accidents de la route',
  'tournages',
  'menus des cantines',
  'capteurs de bruit',
  'ouvrages d’art',
  'jardins partagés',
]
const places = [
  'Val-de-Brume',
  'Brumont',
  'Clairlac',
  'Sainte-Aube',
  'Fontvive',
  'Roc-le-Duc',
  'Ombreval',
  'Hautepierre',
]
const kinds = [
  'Inventaire des',
  'Localisation des',
  'Statistiques annuelles sur les',
  'Fréquentation des',
  'Travaux sur les',
  'Coût des',
]
const words = [
  'relevé',
  'terrain',
  'agents',
  'entretien',
  'exploitation',
  'territoire',
  'commune',
  'gestion',
  'suivi',
  'qualité',
  'historique',
  'annuel',
  'service',
  'habitants',
  'concertation',
  'diagnostic',
  'schéma',
  'contrôle',
  'programmation',
  'maintenance',
  'surface',
  'longueur',
  'capacité',
  'horaires',
  'tarifs',
  'accessibilité',
  'énergie',
  'chauffage',
  'toiture',
  'biodiversité',
]
const themes = ['AGRI', 'ECON', 'EDUC', 'ENER', 'ENVI', 'GOVE', 'HEAL', 'JUST', 'REGI', 'SOCI', 'TECH', 'TRAN']
const formats = ['CSV', 'XLSX', 'GEOJSON', 'SHP', 'WFS', 'WMS', 'PDF', 'JSON', 'GPKG', 'API']

try {
  const platform = quietPlatform(own.database)
  console.log(machine())
  for (const size of sizes) await measure(size)

  async function measure(size: number): Promise<void> {
    const tenant = await createTenant(platform, { name: `Banc de ${size} jeux` })
    const scope = { ...localScope(platform, tenant), tenant }
    const directorates = await saveDirectorates(scope, {
      directorates: Array.from({ length: 20 }, (_, i) => ({ name: `Direction de la mission ${i + 1}` })),
    })
    const from = performance.now()
    for (let done = 0; done < size; done += 10_000)
      await saveDatasets(scope, {
        source: 'import',
        datasets: Array.from({ length: Math.min(10_000, size - done) }, (_, i) => invented(done + i, directorates)),
      })
    const seconds = (performance.now() - from) / 1_000
    await tidied()
    console.log(`\n${size} datasets saved in ${seconds.toFixed(1)} s (${Math.round(size / seconds)}/s)`)
    const all: number[] = []
    for (const [label, asked] of searches(directorates)) {
      const times: number[] = []
      let count = 0
      for (let round = 0; round < 25; round++) {
        const start = performance.now()
        const found = await listDatasets(scope, asked)
        if (round >= 5) times.push(performance.now() - start)
        count = found.count
      }
      all.push(...times)
      console.log(`${line(`${label} (${count})`, spread(times))}   least ${Math.min(...times).toFixed(1)} ms`)
    }
    const { p95 } = spread(all)
    console.log(`${line('all searches', spread(all))}${p95 > budget ? `   above the budget of ${budget} ms` : ''}`)
  }
} finally {
  await own.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The server's own housekeeping, which comes within minutes of a large harvest: what is measured is any other day. */
async function tidied(): Promise<void> {
  for (let waited = 0; waited < 300; waited++) {
    const { rows } = await own.database.pool.query<{ left: number }>(
      `select count(*)::int as left from pg_stat_user_tables where schemaname = 'catalogue' and relname in ('standing', 'vocabulary')
        and n_mod_since_analyze + n_dead_tup > 1000 + 0.3 * n_live_tup`,
    )
    if (rows[0]?.left === 0) return
    await pause(1_000)
  }
  console.log('(the server has not tidied its tables)')
}

type Asked = Parameters<typeof listDatasets>[1]

function searches(directorates: readonly string[]): [string, Asked][] {
  const directorate = directorates[3]
  return [
    ['no word, by title', {}],
    ['no word, by readiness', { sort: 'readiness', order: 'desc' }],
    ['no word, page 40', { page: 20 }],
    ['one family', { family: 'gis' }],
    ['a theme and a directorate', { theme: 'ENVI', directorate }],
    ['a format, late', { format: 'CSV', freshness: 'late', sort: 'modified_on', order: 'desc' }],
    ['a box of the map', { box: [4.2, 45.3, 4.3, 45.4] }],
    ['two words, plural and accents', { search: 'ecole clairlac' }],
    ['three words', { search: 'inventaire des arbres Brumont' }],
    ['a word being typed', { search: 'médiathè' }],
    ['one common word', { search: 'cimetières' }],
    ['a word of most', { search: 'données' }],
    ['two words and a filter', { search: 'lignes bus', family: 'gis', personal_data: 'none' }],
    ['nothing found', { search: 'sous-marin' }],
  ]
}

/** Spread evenly and always alike: no draw of lots. */
function invented(n: number, directorates: readonly string[]) {
  const pick = <T>(from: readonly T[], by: number): T =>
    from[Math.floor(from.length * ((n * by) % 1))] ?? (from[0] as T)
  const subject = pick(subjects, 0.618)
  const place = pick(places, 0.414)
  const west = 4 + ((n * 0.732) % 1) * 0.8
  const south = 45 + ((n * 0.236) % 1) * 0.8
  const said = Array.from({ length: 40 }, (_, i) => words[Math.floor(words.length * (((n + 1) * (i + 1) * 0.137) % 1))])
  return {
    title: `${pick(kinds, 0.302)} ${subject} de ${place} n° ${n}`,
    family: pick(['gis', 'open-data', 'business'] as const, 0.577),
    description: `Ces données disent, pour ${place}, ce que l’on sait des ${subject} : ${said.join(' ')}.`,
    directorate_id: n % 7 === 0 ? null : pick(directorates, 0.871),
    owner: n % 3 === 0 ? null : 'Responsable du service',
    themes: n % 9 === 0 ? [] : [...new Set([pick(themes, 0.162), ...(n % 4 === 0 ? [pick(themes, 0.911)] : [])])],
    keywords: [subject, place],
    access_level: pick(['open', 'restricted', 'internal', 'unknown'] as const, 0.449),
    licence: n % 2 === 0 ? 'LO-2.0' : null,
    frequency: pick([null, 'ANNUAL', 'MONTHLY', 'IRREG', 'DAILY'] as const, 0.645),
    modified_on: n % 5 === 0 ? null : `20${20 + (n % 7)}-0${1 + (n % 9)}-15`,
    personal_data: pick(['unknown', 'none', 'professional', 'personal', 'sensitive'] as const, 0.791),
    ...(n % 3 === 0 ? {} : { bbox: [west, south, west + 0.1, south + 0.1] as [number, number, number, number] }),
    distributions: [...new Set([pick(formats, 0.318), ...(n % 2 ? [pick(formats, 0.763)] : [])])].map(format => ({
      kind: 'file' as const,
      format,
      download_url: `https://donnees.example/${n}/${format}`,
    })),
  }
}
