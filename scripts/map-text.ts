import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Indicator, Module } from '#kernel/module.ts'
import { type Reach, roles } from '#kernel/permissions.ts'
import { criteria } from '#plan/referential.ts'

/** docs/map.md: from a word of the product to its folder, address, operations and rights. Made of manifests alone. */
export function mapText(
  modules: readonly Module[],
  measured: ReadonlyMap<string, readonly Indicator[]>,
  root: string,
): string {
  const contents = modules.map(module => [
    `[${module.name.fr}](#${anchorOf(module)})`,
    module.name.en,
    code(`${folderOf(module)}/`),
    purposeOf(module, root),
  ])
  return [
    '# Map of the product',
    'Generated from the manifests by `npm run map`; `tests/map.test.ts` fails when it is out of date. Addresses of pages are below `/t/<collectivité>`, those of the API below `/api/v1/t/<collectivité>`.',
    table(['Module', 'In English', 'Folder', 'What it is for'], contents),
    ...modules.flatMap(module => sectionOf(module, measured.get(module.id) ?? [])),
    '## Who may do what',
    '● every row · ◐ rows of one’s directorates · ○ one’s own rows. One matrix for pages, API, command line and jobs.',
    rightsOf(modules),
  ]
    .join('\n\n')
    .concat('\n')
}

function sectionOf(module: Module, indicators: readonly Indicator[]): string[] {
  const pages = (module.pages ?? []).map(page => [
    code(page.path),
    page.menu ? `${page.menu.label.fr} · ${page.menu.label.en}` : '',
    [page.get && 'read', page.post && 'write'].filter(Boolean).join(', '),
    page.anonymous ? 'internal link' : code(page.needs),
  ])
  const operations = module.operations.map(({ kind, spec }) => [
    code(spec.name),
    spec.summary.fr,
    kind,
    spec.http ? code(spec.http) : 'inside only',
    code(spec.needs),
  ])
  const files = (module.recognisers ?? []).map(({ id, label }) => [code(id), label.fr])
  const jobs = (module.jobs ?? []).map(job => [
    code(job.name),
    job.label.fr,
    job.daily === undefined ? '' : `${job.daily} h`,
  ])
  return [
    `## ${module.name.fr}`,
    `<a id="${anchorOf(module)}"></a>${code(folderOf(module))}, schema ${code(module.id)}${module.uses.length > 0 ? `, uses ${module.uses.map(code).join(', ')}` : ''}`,
    ...optional('Pages', ['Address', 'In the menu', 'Does', 'Opened by'], pages),
    ...optional('Operations', ['Name', 'What it does', 'Kind', 'API', 'Needs'], operations),
    ...optional('Files it recognises', ['Name', 'What they are'], files),
    ...optional(
      'Indicators',
      ['Name', 'Points of the plan'],
      indicators.map(({ id }) => [code(id), pointsOf(id) || 'shown only']),
    ),
    ...optional('Jobs', ['Name', 'What it does', 'Every day at'], jobs),
  ]
}

/** The points of the plan whose criteria read an indicator. */
function pointsOf(id: string): string {
  const readers = criteria.filter(({ anyOf }) => anyOf.some(one => 'indicator' in one && one.indicator === id))
  return [...new Set(readers.map(criterion => criterion.prerequisite))].join(', ')
}

function rightsOf(modules: readonly Module[]): string {
  const marks: Record<Reach, string> = { all: '●', directorate: '◐', own: '○' }
  const rows = modules.flatMap(module =>
    Object.entries(module.permissions).map(([name, grants]) => [
      code(name),
      ...roles.map(role => (grants[role] ? marks[grants[role]] : '')),
    ]),
  )
  return table(['Permission', ...roles], rows)
}

/** The sentence above the manifest. */
function purposeOf(module: Module, root: string): string {
  const text = readFileSync(path.join(root, folderOf(module), 'module.ts'), 'utf8')
  return (
    /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\s*\*\/\nexport const \w+: Module/
      .exec(text)?.[1]
      ?.replace(/\s*\n\s*\*\s*/g, ' ') ?? ''
  )
}

function folderOf({ id }: Module): string {
  return ['records', 'organisation', 'plan'].includes(id) ? `app/${id}` : `app/modules/${id}`
}

function anchorOf({ id }: Module): string {
  return `module-${id}`
}

function code(text: string): string {
  return `\`${text}\``
}

function optional(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length > 0 ? [`### ${title}`, table(head, rows)] : []
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(line).join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
