import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** A file of ours, its path from the root of the checkout, and the paths or packages that it imports, types included. */
export interface Source {
  path: string
  text: string
  imports: readonly string[]
}

const code = /\.(ts|tsx|mjs|js|css|typ)$/

/** Every source file of the checkout, data left out. */
export function readSources(folders = ['app', 'tests', 'scripts', 'bin', 'bench']): Source[] {
  return folders
    .flatMap(filesUnder)
    .filter(file => code.test(file) && !isData(file))
    .map(file => source(file, readFileSync(path.join(root, file), 'utf8')))
}

export function source(file: string, text: string): Source {
  return { path: file, text, imports: importsOf(file, text) }
}

/** Files below a folder of the checkout, in the order of their names; none when it is absent. */
export function filesUnder(folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
      .toSorted()
  } catch {
    return []
  }
}

export function isData(file: string): boolean {
  return file.split('/').includes('data')
}

/** Tests, and what only tests use. */
export function isTest(file: string): boolean {
  return file.startsWith('tests/') || /\.test(ing)?\.tsx?$/.test(file) || path.basename(file).startsWith('test-')
}

/** kernel, ui, organisation, plan, modules/<name>, surfaces, islands, or modules.ts; null outside app/. */
export function placeOf(file: string): string | null {
  const [top, first = '', second = ''] = file.split('/')
  if (top !== 'app') return null
  return first === 'modules' ? `modules/${second}` : first
}

/** The module that a file belongs to, if any. */
export function moduleOf(file: string): string | null {
  const place = placeOf(file)
  if (place === 'records' || place === 'organisation' || place === 'plan') return place
  return place?.startsWith('modules/') ? place.slice('modules/'.length) : null
}

export function folderOf(module: string): string {
  return /^(?:records|organisation|plan)$/.test(module) ? `app/${module}` : `app/modules/${module}`
}

// Formatted code starts its imports in the first column and quotes them singly.
const statements = /^(?:import|export) (?:type )?(?:[\w$]+,? )?(?:\* as [\w$]+ |\* |\{[^}]*\} )?from '([^']+)'/gm
const others = [/^import '([^']+)'/gm, /\bimport\('([^']+)'\)/g, /\bnew URL\(\s*'(\.[^']*)',\s*import\.meta\.url/g]

function importsOf(file: string, text: string): string[] {
  const found = [statements, ...others].flatMap(pattern => [...text.matchAll(pattern)].map(match => match[1] ?? ''))
  return found.map(name => {
    if (name.startsWith('#')) return `app/${name.slice(1)}`
    return name.startsWith('.') ? path.normalize(path.join(path.dirname(file), name)) : name
  })
}
