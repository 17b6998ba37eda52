import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPlan } from '#plan/read-plan.ts'
import { testDatabase } from '../support/database.ts'
import { excessRights, functionFaults, tenancyFaults } from './database-rules.ts'
import { cycleOf, foreignTables, wayAroundOperations, wrongImports } from './dependencies.ts'
import { twice, untested } from './operations.ts'
import { neverSaid, sentencesSaid, unspoken } from './sentences.ts'
import { source } from './sources.ts'
import { barrels, printing, tooLong, unnamedExports, untyped, vagueNames, wrongClasses } from './style.ts'

const uses = new Map([
  ['charter', ['inventory']],
  ['inventory', []],
])
const importing = (file: string, ...names: string[]) => [
  source(file, names.map(name => `import { x } from '${name}'`).join('\n')),
]

describe('the rules of the house see', () => {
  test.each([
    ['app/kernel/a.ts', '#organisation/authority.ts'],
    ['app/kernel/a.ts', '#ui/form.tsx'],
    ['app/ui/a.tsx', '#plan/level.ts'],
    ['app/plan/a.ts', '#modules/inventory/public.ts'],
    ['app/plan/a.ts', '#modules.ts'],
    ['app/plan/a.ts', '../surfaces/cli/main.ts'],
    ['app/modules/charter/a.ts', '#modules/inventory/system.ts'],
    ['app/modules/inventory/a.ts', '#modules/charter/public.ts'],
    ['app/modules/charter/a.ts', '#ui/form.tsx'],
    ['app/modules/charter/a.ts', '#organisation/module.ts'],
    ['app/modules/charter/a.ts', './house.testing.ts'],
    ['app/islands/a.ts', 'preact'],
    ['app/islands/a.ts', '#kernel/texts.ts'],
  ])('%s importing %s', (file, name) => {
    expect(wrongImports(importing(file, name), uses)).toHaveLength(1)
  })

  test('nothing wrong in what the house allows', () => {
    const fine = [
      ...importing(
        'app/modules/charter/pages/a.tsx',
        '#kernel/page.ts',
        '#ui/form.tsx',
        '../sign.ts',
        '#plan/level.ts',
      ),
      ...importing('app/modules/charter/a.ts', '#modules/inventory/public.ts', 'zod', 'node:fs'),
      ...importing('app/surfaces/web/a.ts', '#modules.ts', '#modules/charter/sign.ts', '#ui/shell.tsx'),
      ...importing('app/modules.ts', '#modules/charter/module.ts', '#kernel/module.ts'),
    ]
    expect(wrongImports(fine, uses)).toEqual([])
  })

  test('a type import and an import on several lines like any other', () => {
    const text = "import type {\n  A,\n  B,\n} from '#plan/level.ts'\nexport type { C } from '#ui/form.tsx'\n"
    expect(wrongImports([source('app/kernel/a.ts', text)], uses)).toHaveLength(2)
  })

  test('a cycle of uses', () => {
    expect(
      cycleOf(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toBe('b → c → b')
  })

  test('a page with SQL, and SQL on another module’s tables', () => {
    expect(wayAroundOperations(importing('app/plan/pages/a.tsx', '../tables.ts'))).toContain('app/plan/pages/a.tsx')
    const schemas = new Set(['kernel', 'organisation', 'plan', 'inventory', 'charter'])
    const text = "sql`select 1 from inventory.system join plan.fact`; db.insertInto('organisation.party')"
    expect(foreignTables([source('app/modules/charter/a.ts', text)], schemas)).toEqual([
      'app/modules/charter/a.ts reads inventory.system',
      'app/modules/charter/a.ts writes organisation.party',
    ])
  })

  test('bad manners of files', () => {
    const wrong = [
      source('app/kernel/date-utils.ts', 'x\n'.repeat(301)),
      source('app/plan/index.ts', "export { a } from './a.ts'\nexport * from './b.ts'\n"),
      source('app/plan/a.ts', 'export default 1\nclass Service {}\nconsole.log(1 as any)\n'),
      source(
        'app/plan/b.ts',
        "export class Late extends Error {}\nclass Later extends Late {}\nconst any = 'as any' // : any\n",
      ),
    ]
    expect(tooLong(wrong)).toEqual(['app/kernel/date-utils.ts: 301 lines'])
    expect(vagueNames(wrong)).toEqual(['app/kernel/date-utils.ts'])
    expect(barrels(wrong)).toEqual(['app/plan/index.ts'])
    for (const rule of [unnamedExports, untyped, printing]) expect(rule(wrong)).toEqual(['app/plan/a.ts'])
    expect(wrongClasses(wrong)).toEqual(['app/plan/a.ts: class Service'])
  })

  test.each(['let a: any\n', 'f(a: any, b)', 'x as any', 'Record<string, any>', 'any[]', 'string | any;'])(
    '%s',
    text => {
      expect(untyped([source('app/plan/a.ts', text)])).toHaveLength(1)
    },
  )

  test('no type in a variable that is called any', () => {
    expect(
      untyped([source('app/plan/a.ts', 'const { filters, any } = say\nlook({ all: any.feminine }, test(any, row))')]),
    ).toEqual([])
  })

  test('a sentence that nobody wrote, and one that nobody says', () => {
    const said = [
      source('app/plan/a.ts', "throw new Conflict(\n late ? 'plan.late' : 'plan.early', { a: f('x') })"),
      source(
        'app/plan/b.ts',
        "z.string().refine(ok, { path: ['a'], message: 'plan.wrong' }); const p = { key: 'plan.typed' }",
      ),
    ]
    const errors = { late: 'x', wrong: 'x', old: 'x' }
    const texts = new Map([['plan', { fr: { errors }, en: { errors } }]])
    expect(unspoken(sentencesSaid(said), texts)).toEqual([
      'plan.early has no sentence in fr, said by app/plan/a.ts',
      'plan.early has no sentence in en, said by app/plan/a.ts',
      'plan.typed has no sentence in fr, said by app/plan/b.ts',
      'plan.typed has no sentence in en, said by app/plan/b.ts',
    ])
    expect(neverSaid(said, texts)).toEqual(['plan.old'])
  })

  test('an operation that a test names without calling it', () => {
    const file = 'app/plan/read-plan.ts'
    const found = [{ file, exported: 'readPlan', operation: { kind: 'query', spec: readPlan.spec } as const }]
    const naming = (text: string) => untested(found, [source('app/plan/a.test.ts', text)])
    expect(naming("import { readPlan } from './read-plan.ts'\nit.todo('readPlan')")).toEqual([
      `${file}: no test calls readPlan`,
    ])
    expect(naming('await readPlan(admin, {})')).toEqual([])
  })

  test('two addresses that are one', () => {
    expect(twice(['GET /a/:id', 'GET /a/:slug', 'POST /a/:id'])).toEqual(['GET /a/:'])
  })
})

describe('the rules of the database see', () => {
  let owner: Client
  beforeAll(async () => {
    owner = new Client({ connectionString: (await testDatabase()).ownerUrl })
    await owner.connect()
    return () => owner.end()
  })

  const after = async (statements: string, look: (client: Client) => Promise<string[]>) => {
    await owner.query('begin')
    try {
      await owner.query(statements)
      return await look(owner)
    } finally {
      await owner.query('rollback')
    }
  }

  test('a table that belongs to no tenant', async () => {
    const faults = await after('create table plan.loose (id uuid primary key)', tenancyFaults)
    expect(faults.map(fault => fault.split(':')[1]?.trim().split(' ')[0])).toEqual(['row-level', 'policies', 'index'])
  })

  test('a key, an index and a foreign key that forget the tenant', async () => {
    const faults = await after(
      `create unique index position_point on plan.position (prerequisite);
       alter table plan.position add unique (id, tenant_id);
       alter table plan.action add constraint loose foreign key (id, tenant_id) references plan.position (id, tenant_id)`,
      tenancyFaults,
    )
    expect(faults).toHaveLength(3)
  })

  test('policies opened or no longer forced', async () => {
    const change = 'alter table plan.fact no force row level security; create policy more on plan.fact using (true)'
    expect(await after(change, tenancyFaults)).toHaveLength(2)
  })

  test('a right too many and a function that runs as owner without a reason', async () => {
    expect(
      await after(
        'grant usage on schema plan to gouvernail_visitor; grant select on plan.fact to gouvernail_visitor',
        excessRights,
      ),
    ).toEqual(['gouvernail_visitor may read plan.fact'])
    const search =
      "create function plan.find_facts(words text) returns setof uuid language sql as 'select id from plan.fact'"
    expect(await after(search, functionFaults)).toHaveLength(4)
    const loose =
      "create function plan.all_facts() returns setof uuid language sql security definer set search_path = '' as 'select id from plan.fact'"
    expect(await after(`${loose}; revoke all on function plan.all_facts() from public`, functionFaults)).toHaveLength(1)
  })
})
