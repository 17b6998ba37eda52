import path from 'node:path'
import { defaultExports, foldersBeside } from './allowed.ts'
import type { Source } from './sources.ts'

export const longestFile = 300
export const longestMedian = 70

export function tooLong(sources: readonly Source[]): string[] {
  return (
    sources
      // The types of tables are written from the database: data, not something that somebody reads through.
      .filter(({ path }) => !path.endsWith('/tables.ts'))
      .map(({ path: file, text }) => ({ file, lines: linesOf(text) }))
      .filter(({ lines }) => lines > longestFile)
      .map(({ file, lines }) => `${file}: ${lines} lines`)
  )
}

export function medianLength(sources: readonly Source[]): number {
  const lengths = sources.map(({ text }) => linesOf(text)).toSorted((a, b) => a - b)
  return lengths[Math.floor((lengths.length - 1) / 2)] ?? 0
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length
}

const vague = /^(utils?|helpers?|common|misc|managers?|handlers?|services?)$/

/** Names that say nothing, of a file or of a folder. */
export function vagueNames(sources: readonly Source[]): string[] {
  return sources.map(source => source.path).filter(file => file.split(/[/.-]/).some(word => vague.test(word)))
}

/** Files that only pass on what others export; public.ts is the one door of a module. */
export function barrels(sources: readonly Source[]): string[] {
  return scripts(sources)
    .filter(({ path: file, text }) => {
      const rest = withoutWords(text)
        .replace(/^(?:import|export) [^;]*? from ''/gm, '')
        .trim()
      return rest === '' && text.includes('export') && path.basename(file) !== 'public.ts'
    })
    .map(source => source.path)
}

/** Classes are for errors, and for the custom elements that browsers ask for. */
export function wrongClasses(sources: readonly Source[]): string[] {
  const classes = scripts(sources).flatMap(({ path: file, text }) =>
    [...withoutWords(text).matchAll(/^\s*(?:export )?(?:abstract )?class (\w+)(?: extends (\w+))?/gm)].map(
      ([, name = '', parent = '']) => ({ file, name, parent }),
    ),
  )
  const errors = new Set(['Error', 'TypeError', 'RangeError'])
  for (let before = 0; before !== errors.size; ) {
    before = errors.size
    for (const { name, parent } of classes) if (errors.has(parent)) errors.add(name)
  }
  const fits = ({ file, name, parent }: (typeof classes)[number]) =>
    errors.has(name) || (file.startsWith('app/islands/') && parent === 'HTMLElement')
  return classes.filter(one => !fits(one)).map(({ file, name }) => `${file}: class ${name}`)
}

// As a string, so that this file does not match itself.
const typedAny = new RegExp('\\bas any\\b|<any\\b|\\bany(?:>|\\[\\])|[:|]\\s*any\\s*(?=[,;)=|}\\n])')

export function untyped(sources: readonly Source[]): string[] {
  return scripts(sources)
    .filter(({ text }) => typedAny.test(withoutWords(text)))
    .map(source => source.path)
}

/** What goes to stdout is the result of a command: only surfaces, scripts and benchmarks have one. */
export function printing(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path: file }) => !/^(app\/surfaces|scripts|bin|bench)\//.test(file))
    .filter(({ text }) => /\bconsole\.(log|info|debug|table)\(/.test(withoutWords(text)))
    .map(source => source.path)
}

export function unnamedExports(sources: readonly Source[]): string[] {
  return scripts(sources)
    .filter(({ path: file, text }) => /^export default\b/m.test(text) && !(file in defaultExports))
    .map(source => source.path)
}

/** Addresses of one machine, or of a neighbour folder, that another clone does not have. */
export function outsideTheCheckout(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path: file, imports }) =>
    imports.filter(name => name.startsWith('..') && !isBeside(name)).map(name => `${file} reads ${name}`),
  )
}

/** A folder that may stand beside the checkout, for tests that are skipped where it does not. */
function isBeside(name: string): boolean {
  return Object.keys(foldersBeside).some(folder => name.startsWith(folder))
}

function scripts(sources: readonly Source[]): Source[] {
  return sources.filter(({ path: file }) => /\.(ts|tsx|mjs|js)$/.test(file))
}

/** Code without comments nor what is quoted: `any` in a sentence is no type. */
function withoutWords(text: string): string {
  return text
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, "''")
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}
