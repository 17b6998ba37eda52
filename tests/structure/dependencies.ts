import { databaseSurfaces, kernelWriters } from './allowed.ts'
import { folderOf, isTest, moduleOf, placeOf, type Source } from './sources.ts'

/** What each place may import besides itself; `modules/*` stands for every module. */
const below: Record<string, readonly string[]> = {
  kernel: [],
  ui: ['kernel'],
  records: ['kernel', 'ui'],
  organisation: ['kernel', 'ui', 'records'],
  plan: ['kernel', 'ui', 'records', 'organisation'],
  'modules/*': ['kernel', 'ui', 'records', 'organisation', 'plan'],
  surfaces: ['kernel', 'ui', 'records', 'organisation', 'plan', 'modules/*', 'modules.ts'],
  islands: [],
  'modules.ts': ['kernel', 'records', 'organisation', 'plan', 'modules/*'],
}

/** kernel ← records ← organisation ← plan ← modules ← surfaces, with ui beside kernel; type imports count. */
export function wrongImports(sources: readonly Source[], uses: ReadonlyMap<string, readonly string[]>): string[] {
  return sources
    .filter(source => source.path.startsWith('app/') && !isTest(source.path))
    .flatMap(source => source.imports.flatMap(target => wrongImport(source.path, target, uses) ?? []))
}

function wrongImport(file: string, target: string, uses: ReadonlyMap<string, readonly string[]>): string | null {
  const from = placeOf(file) ?? ''
  const to = placeOf(target)
  const says = (what: string) => `${file} imports ${target}: ${what}`
  if (from === 'islands') return to === 'islands' ? null : says('an island stands alone')
  if (target.startsWith('..')) return says('outside the checkout')
  if (isTest(target)) return says('only tests use what is for tests')
  if (to === null) return null
  if (target.endsWith('/module.ts') && from !== 'modules.ts' && to !== 'kernel' && from !== to)
    return says('only app/modules.ts knows manifests')
  if (to === 'ui' && moduleOf(file) && !file.includes('/pages/')) return says('only pages draw')
  if (from === to) return null
  if (from.startsWith('modules/') && to.startsWith('modules/')) {
    const used = moduleOf(target) ?? ''
    if (!uses.get(moduleOf(file) ?? '')?.includes(used)) return says(`${used} is not in the manifest’s uses`)
    return target === `${folderOf(used)}/public.ts` ? null : says('another module is used through its public.ts')
  }
  const allowed = below[from.startsWith('modules/') ? 'modules/*' : from] ?? []
  return allowed.includes(to.startsWith('modules/') ? 'modules/*' : to) ? null : says(`${from} stands below ${to}`)
}

/** A cycle among the `uses` of manifests, as « a → b → a »; null when there is none. */
export function cycleOf(uses: ReadonlyMap<string, readonly string[]>): string | null {
  const walk = (name: string, path: readonly string[]): string | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name].join(' → ')
    for (const next of uses.get(name) ?? []) {
      const cycle = walk(next, [...path, name])
      if (cycle) return cycle
    }
    return null
  }
  for (const name of uses.keys()) {
    const cycle = walk(name, [])
    if (cycle) return cycle
  }
  return null
}

/** Pages and surfaces call operations: they know neither SQL nor tables. */
export function wayAroundOperations(sources: readonly Source[]): string[] {
  const reaching = sources.filter(
    ({ path, imports }) =>
      !isTest(path) &&
      (path.includes('/pages/') || placeOf(path) === 'surfaces') &&
      imports.some(name => name === 'kysely' || name === 'pg' || name.endsWith('/tables.ts')),
  )
  const paths = reaching.map(({ path }) => path)
  const needless = Object.keys(databaseSurfaces).filter(path => !paths.includes(path))
  return [
    ...paths.filter(path => !(path in databaseSurfaces)),
    ...needless.map(path => `${path} needs no exception any more`),
  ]
}

const reads = /\b(?:from|join)\s+(\w+)\.(\w+)\b|\b(?:selectFrom|innerJoin|leftJoin)\('(\w+)\.(\w+)/g
const writes =
  /\b(?:insert into|update|delete from|merge into)\s+(\w+)\.(\w+)\b|\b(?:insertInto|updateTable|deleteFrom)\('(\w+)\.(\w+)/g
const lower: readonly string[] = ['kernel', 'records', 'organisation', 'plan']

/** SQL follows the same rule as imports: one reads one’s own tables and those of the layers below, and writes one’s own. */
export function foreignTables(sources: readonly Source[], schemas: ReadonlySet<string>): string[] {
  return sources.flatMap(({ path, text }) => {
    const own = moduleOf(path)
    if (!own || isTest(path)) return []
    const rank = lower.indexOf(own)
    const readable = new Set<string>([own, ...(rank < 0 ? lower : lower.slice(0, rank))])
    const foreign = (pattern: RegExp, mine: ReadonlySet<string>) =>
      [...text.matchAll(pattern)]
        .map(([, a, b, c, d]) => [a ?? c ?? '', b ?? d ?? ''] as const)
        .filter(([schema]) => schemas.has(schema) && !mine.has(schema))
        .map(([schema, table]) => `${schema}.${table}`)
    const written = new Set([own, ...(path in kernelWriters ? ['kernel'] : [])])
    return [
      ...foreign(reads, readable).map(table => `${path} reads ${table}`),
      ...foreign(writes, written).map(table => `${path} writes ${table}`),
    ]
  })
}
