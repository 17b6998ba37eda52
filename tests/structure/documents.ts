import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { filesUnder, root } from './sources.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesUnder('docs').filter(file => file.endsWith('.md')),
]
const folders = /^(app|tests|scripts|bin|bench|docs|migrations|examples|\.ci)\//
const names = /^(README|CONTRIBUTING|CHANGELOG)\.md$|^LICENSE$|^(package|tsconfig|biome|knip)\.json$/

/** Paths written in the documentation, as code or as links, that nobody could open. */
export function deadPaths(): string[] {
  return pages
    .filter(page => existsSync(path.join(root, page)))
    .flatMap(page => pathsIn(page).map(cited => ({ page, cited })))
    .filter(({ cited }) => !existsSync(path.join(root, cited)))
    .map(({ page, cited }) => `${page} cites ${cited}`)
}

function pathsIn(page: string): string[] {
  const text = readFileSync(path.join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
  const code = [...text.matchAll(/`([^`\s]+)`/g)].map(match => match[1] ?? '')
  const links = [...text.matchAll(/\]\(([^)\s#:]+)(?:#[^)]*)?\)/g)].map(match =>
    path.normalize(path.join(path.dirname(page), match[1] ?? '')),
  )
  // A path with a hole in it (<name>, NNNN, *, …) is a pattern, not a place.
  return [...code.filter(word => (folders.test(word) || names.test(word)) && !/[<>*…{}]|NNN/.test(word)), ...links]
}
