import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateTables } from '../scripts/generate-tables.ts'
import { measureEmpty } from '../scripts/measure-empty.ts'
import type { Indicator, Module } from '#kernel/module.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { modules as listed } from '#modules.ts'
import { criteria, isPlanned, planned, prerequisites } from '#plan/referential.ts'
import * as allowed from './structure/allowed.ts'
import { excessRights, functionFaults, staleExceptions, tenancyFaults } from './structure/database-rules.ts'
import { cycleOf, foreignTables, wayAroundOperations, wrongImports } from './structure/dependencies.ts'
import { deadPaths } from './structure/documents.ts'
import * as operations from './structure/operations.ts'
import { neverSaid, sentencesSaid, unspoken } from './structure/sentences.ts'
import { filesUnder, readSources, root } from './structure/sources.ts'
import * as style from './structure/style.ts'
import { testDatabase, type TestDatabase } from './support/database.ts'

const sources = readSources()
const manifests = filesUnder('app').filter(file =>
  /^app\/(records|organisation|plan|modules\/[a-z]+)\/module\.ts$/.test(file),
)
let modules: Module[] = []
let found: operations.Found[] = []
let wrongOperations: string[] = []
let opened: TestDatabase
const uses = () => new Map(modules.map(module => [module.id, module.uses]))

beforeAll(async () => {
  opened = await testDatabase()
  const files: Record<string, Module>[] = await Promise.all(manifests.map(file => import(`${root}/${file}`)))
  modules = files.flatMap(exports => Object.values(exports).filter(value => 'permissions' in value))
  const all = await operations.findOperations(sources)
  found = all.found
  wrongOperations = all.wrong
})

describe('the tree', () => {
  test('every module folder is a line of app/modules.ts, under its own name', () => {
    const folders = filesUnder('app/modules').map(file => file.split('/')[2] ?? '')
    expect(listed.map(module => module.id).toSorted()).toEqual(
      [...new Set(['records', 'organisation', 'plan', ...folders])].toSorted(),
    )
    expect(modules).toHaveLength(manifests.length)
  })

  test('imports go down the house, types included, and modules meet by public.ts and `uses` alone', () => {
    expect(wrongImports(sources, uses())).toEqual([])
    expect(cycleOf(uses())).toBeNull()
  })

  test('pages and surfaces know neither SQL nor tables', () => {
    expect(wayAroundOperations(sources)).toEqual([])
  })

  test('SQL reads its own tables and those below, and writes its own', () => {
    expect(foreignTables(sources, new Set([...modules.map(module => module.id), 'kernel', 'pgboss']))).toEqual([])
  })

  test('files are short, well named and neither barrels nor default exports', () => {
    expect(style.tooLong(sources)).toEqual([])
    expect(style.medianLength(sources)).toBeLessThanOrEqual(style.longestMedian)
    expect(style.vagueNames(sources)).toEqual([])
    expect(style.barrels(sources)).toEqual([])
    expect(style.unnamedExports(sources)).toEqual([])
  })

  test('there are no classes but errors, no `any`, and nothing printed but by surfaces', () => {
    expect(style.wrongClasses(sources)).toEqual([])
    expect(style.untyped(sources)).toEqual([])
    expect(style.printing(sources)).toEqual([])
  })

  test('nothing is read outside the checkout', () => {
    expect(style.outsideTheCheckout(sources)).toEqual([])
  })

  test('the kernel and the dependencies stay few', () => {
    const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
    const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
    expect(names.length).toBeLessThanOrEqual(40)
    const kernel = filesUnder('app/kernel').filter(
      file => /^app\/kernel\/[^/]+\.ts$/.test(file) && !/\.test\./.test(file),
    )
    expect(kernel.length).toBeLessThanOrEqual(26)
  })

  test('every path cited in the documentation exists', () => {
    expect(deadPaths()).toEqual([])
  })

  test('every exception still names a file', () => {
    const files = [allowed.databaseSurfaces, allowed.kernelWriters, allowed.doorOperations, allowed.defaultExports]
    const known = new Set(sources.map(source => source.path))
    expect(files.flatMap(list => Object.keys(list)).filter(file => !known.has(file))).toEqual([])
  })
})

describe('operations', () => {
  test('every operation is exported by the file of its name', () => {
    expect(wrongOperations).toEqual([])
  })

  test('every operation is in its manifest and needs a permission declared there', () => {
    expect(operations.unlisted(modules, found)).toEqual([])
    expect(operations.misnamed(modules)).toEqual([])
  })

  test('every operation is called by name in a test', () => {
    expect(operations.untested(found, sources)).toEqual([])
  })

  test('every permission is asked for, and pages ask for permissions that exist', () => {
    expect(operations.unusedPermissions(modules, sources)).toEqual([])
    const declared = new Set(modules.flatMap(module => Object.keys(module.permissions)))
    const pages = modules.flatMap(module => module.pages ?? [])
    expect(pages.filter(page => !declared.has(page.needs)).map(page => page.path)).toEqual([])
  })

  test('an address of the API or of a page leads to one place', () => {
    expect(
      operations.twice(modules.flatMap(module => module.operations.flatMap(({ spec }) => spec.http ?? []))),
    ).toEqual([])
    expect(operations.twice(modules.flatMap(module => (module.pages ?? []).map(page => page.path)))).toEqual([])
  })

  test('whatever is refused is said in both languages, and no sentence waits for nothing', () => {
    const texts = new Map([['kernel', kernelTexts], ...modules.map(module => [module.id, module.texts] as const)])
    expect(unspoken(sentencesSaid(sources), texts)).toEqual([])
    expect(neverSaid(sources, texts)).toEqual([])
  })
})

describe('the plan', () => {
  let measures = new Map<string, Indicator[]>()
  beforeAll(async () => {
    measures = await measureEmpty(opened.database, modules)
  })

  test('every criterion rests on an indicator that a module measures, or will', () => {
    const wanted = new Set(
      criteria.flatMap(({ anyOf }) => anyOf.flatMap(one => ('indicator' in one ? [one.indicator] : []))),
    )
    const measured = new Set([...measures.values()].flat().map(indicator => indicator.id))
    const unknown = [...wanted].filter(id => !measured.has(id) && !isPlanned(id))
    expect(unknown).toEqual([])
  })

  test('what is planned is measured by nobody yet, and every point has an owner', () => {
    const here = modules.map(module => module.id)
    const measured = [...measures.values()].flat().map(indicator => indicator.id)
    expect(measured.filter(isPlanned)).toEqual([])
    expect(prerequisites.filter(({ module }) => ![...here, ...planned].includes(module))).toEqual([])
  })

  test('an indicator bears the name of its module, once, and leads to a page that exists', () => {
    const all = [...measures].flatMap(([owner, list]) => list.map(indicator => ({ owner, indicator })))
    const ids = all.map(({ indicator }) => indicator.id)
    expect(all.filter(({ owner, indicator }) => !indicator.id.startsWith(`${owner}.`))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    const pages = new Set(modules.flatMap(module => (module.pages ?? []).map(page => page.path)))
    const dead = all.map(({ indicator }) => indicator).filter(({ link }) => !pages.has(link.split('?')[0] ?? ''))
    expect(dead.map(({ id, link }) => `${id} → ${link}`)).toEqual([])
  })

  test('an empty register is no data, never a measured zero', () => {
    const zeros = [...measures.values()].flat().filter(({ value }) => value === 0)
    expect(zeros.map(indicator => indicator.id)).toEqual([])
  })
})

describe('the migrated database', () => {
  let client: Client
  beforeAll(async () => {
    client = new Client({ connectionString: opened.ownerUrl })
    await client.connect()
    return () => client.end()
  })

  test('holds every table to its tenant, by policy, keys and indexes', async () => {
    expect(await tenancyFaults(client)).toEqual([])
    expect(await staleExceptions(client)).toEqual([])
  })

  test('gives the roles that serve people nothing to own and no way around', async () => {
    expect(await excessRights(client)).toEqual([])
    expect(await functionFaults(client)).toEqual([])
  })

  test('is what tables.ts of each module says', async () => {
    expect(await generateTables(opened.ownerUrl, root, true)).toEqual([])
  })
})
