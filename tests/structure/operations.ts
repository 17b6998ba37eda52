import type { Module } from '#kernel/module.ts'
import { doorOperations } from './allowed.ts'
import { folderOf, isTest, moduleOf, root, type Source } from './sources.ts'

type Listed = Module['operations'][number]

/** An operation as one finds it in the tree: the file, the name under which it is exported, the thing itself. */
export interface Found {
  file: string
  exported: string
  operation: Listed
}

/** Imports every file that makes an operation and keeps what it exports. */
export async function findOperations(sources: readonly Source[]): Promise<{ found: Found[]; wrong: string[] }> {
  const found: Found[] = []
  const wrong: string[] = []
  for (const { path, text } of sources) {
    const made = [...text.matchAll(/(?<![\w.])(?:command|query)\(\{/g)].length
    if (!moduleOf(path) || isTest(path) || made === 0 || path in doorOperations) continue
    const exports: Record<string, unknown> = await import(`${root}/${path}`)
    const mine = Object.entries(exports).flatMap(([exported, operation]) =>
      isOperation(operation) ? [{ file: path, exported, operation }] : [],
    )
    if (mine.length !== made) wrong.push(`${path} makes ${made} operations and exports ${mine.length}`)
    for (const { exported, operation } of mine) {
      const name = `${moduleOf(path)}.${path.split('/').at(-1)?.replace(/\.ts$/, '')}`
      if (operation.spec.name !== name) wrong.push(`${path} exports ${exported}, named ${operation.spec.name}`)
    }
    found.push(...mine)
  }
  return { found, wrong }
}

function isOperation(value: unknown): value is Listed {
  return typeof value === 'function' && 'kind' in value && 'spec' in value
}

/** Each operation is in the manifest of its module and nowhere else, and asks for a permission declared there. */
export function unlisted(modules: readonly Module[], found: readonly Found[]): string[] {
  const owner = new Map(modules.flatMap(module => module.operations.map(operation => [operation, module] as const)))
  const exported = new Set(found.map(({ operation }) => operation))
  return [
    ...found
      .filter(({ file, operation }) => owner.get(operation)?.id !== moduleOf(file))
      .map(({ file, operation }) => `${operation.spec.name} is not in the manifest beside ${file}`),
    ...[...owner.keys()]
      .filter(operation => !exported.has(operation))
      .map(({ spec }) => `${spec.name} is listed but no file of its module exports it`),
    ...[...owner]
      .filter(([{ spec }, module]) => !(spec.needs in module.permissions))
      .map(([{ spec }, module]) => `${spec.name} needs ${spec.needs}, which ${module.id} does not declare`),
  ]
}

/** Every verb is called by name in a test of its module, or in a journey. */
export function untested(found: readonly Found[], sources: readonly Source[]): string[] {
  const tests = sources.filter(({ path }) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/structure'))
  return found
    .filter(({ file, exported }) => {
      const near = tests.filter(({ path }) => path.startsWith('tests/') || moduleOf(path) === moduleOf(file))
      return !near.some(({ text }) => new RegExp(`\\b${exported}\\(`).test(text))
    })
    .map(({ file, exported }) => `${file}: no test calls ${exported}`)
}

/** A permission that nothing asks for is a promise that nothing keeps. */
export function unusedPermissions(modules: readonly Module[], sources: readonly Source[]): string[] {
  return modules.flatMap(module => {
    const code = sources.filter(({ path }) => path.startsWith(`${folderOf(module.id)}/`) && !isTest(path))
    const asked = new Set(code.flatMap(({ text }) => [...text.matchAll(/\bneeds: '([^']+)'/g)].map(match => match[1])))
    return Object.keys(module.permissions).filter(name => !asked.has(name))
  })
}

/** Names that begin with something else than their module. */
export function misnamed(modules: readonly Module[]): string[] {
  return modules.flatMap(module => {
    const names = [
      ...Object.keys(module.permissions),
      ...module.operations.map(operation => operation.spec.name),
      ...(module.recognisers ?? []).map(recogniser => recogniser.id),
      ...(module.jobs ?? []).map(job => job.name),
      ...(module.indicators ?? []).map(indicator => indicator.id),
    ]
    return names.filter(name => !name.startsWith(`${module.id}.`)).map(name => `${name} in ${module.id}`)
  })
}

/** Addresses that two operations, or two pages, would answer: « :id » and « :slug » are one. */
export function twice(addresses: readonly string[]): string[] {
  const plain = addresses.map(address => address.replace(/:\w+/g, ':'))
  return [...new Set(plain.filter((address, index) => plain.indexOf(address) !== index))]
}
