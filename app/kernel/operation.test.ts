import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse } from '../../tests/support/house.ts'
import { Conflict, Invalid, NotFound, Refused } from './errors.ts'
import { newId } from './ids.ts'
import { buildRegistry } from './module.ts'
import { can, command, query } from './operation.ts'
import type { Work } from './scope.ts'
import { kernelTexts } from './sentences.ts'

const house = await openHouse()
const summary = { fr: 'x', en: 'x' }
const registry = buildRegistry(
  [
    {
      id: 'demo',
      name: summary,
      uses: [],
      texts: { fr: {}, en: {} },
      permissions: {
        'demo.write': { admin: 'all', referent: 'directorate', agent: 'own' },
        'demo.read': { dpo: 'all' },
      },
      operations: [],
    },
  ],
  kernelTexts,
)
const as = (tenant: Parameters<typeof house.as>[0], role: Parameters<typeof house.as>[1]) =>
  house.as(tenant, role, { registry })

async function insertParty(scope: Work, name: string): Promise<void> {
  await sql`insert into organisation.party (tenant_id, id, name, kind, created_at)
    values (${scope.tenantId}, ${newId()}, ${name}, 'vendor', ${scope.clock.now()})`.execute(scope.db)
}

const add = command({
  name: 'demo.add',
  summary,
  needs: 'demo.write',
  input: z.object({ name: z.string().min(1), code: z.string().optional(), more: z.unknown().optional() }),
  secret: ['code'],
  run: (scope, { name }) => insertParty(scope, name),
})
const outer = command({
  name: 'demo.outer',
  summary,
  needs: 'demo.write',
  input: z.object({ names: z.array(z.string()), fail: z.boolean().optional() }),
  async run(scope, { names, fail }) {
    for (const name of names) await add(scope, { name })
    if (fail) throw new Conflict('demo.failed')
  },
})
const list = query({
  name: 'demo.list',
  summary,
  needs: 'demo.write',
  input: z.object({}),
  run: async scope =>
    (await sql<{ name: string }>`select name from organisation.party order by 1`.execute(scope.db)).rows,
})

describe('A command', () => {
  test('is refused before its input is looked at, so that a refusal teaches nothing', async () => {
    const home = await house.tenant()
    await expect(add(as(home, 'elected'), { name: '' })).rejects.toThrow(Refused)
    await expect(add(as(home, 'admin'), { name: '' })).rejects.toThrow(Invalid)
  })

  test('without an authority is told that there is none', async () => {
    await expect(add(as(null, 'admin'), { name: 'A' })).rejects.toThrow(NotFound)
  })

  test('whose permission no module declares is refused to everybody', async () => {
    const lost = command({ ...add.spec, needs: 'demo.undeclared' })
    await expect(lost(as(await house.tenant(), 'admin'), { name: 'A' })).rejects.toThrow(Refused)
  })

  test('knows how far its actor reaches: the widest of their roles', async () => {
    const home = await house.tenant()
    const reach = query({ ...list.spec, run: async scope => scope.reach })
    expect(await reach(as(home, 'agent'), {})).toBe('own')
    expect(await reach({ ...as(home, 'agent'), roles: ['agent', 'referent'] }, {})).toBe('directorate')
    expect(await reach({ ...as(home, 'agent'), roles: ['admin', 'agent'] }, {})).toBe('all')
    expect(can(as(home, 'agent'), add)).toBe(true)
    expect(can(as(home, 'dpo'), add)).toBe(false)
  })

  test('leaves one audit line and the history of its rows under the same operation', async () => {
    const home = await house.tenant()
    await add(as(home, 'admin'), { name: 'A' })
    const [line] = await house.audit(home)
    const [change] = await house.changes(home)
    expect(line).toMatchObject({ operation: 'demo.add', actor_kind: 'user', parent_id: null, input: { name: 'A' } })
    expect(change).toMatchObject({ table_name: 'organisation.party', before: null, after: { name: 'A' } })
    expect(change?.operation_id).toBe(line?.id)
  })

  test('that fails leaves neither row, nor history, nor audit line', async () => {
    const home = await house.tenant()
    await expect(outer(as(home, 'admin'), { names: ['A', 'B'], fail: true })).rejects.toThrow(Conflict)
    expect(await list(as(home, 'admin'), {})).toEqual([])
    expect(await house.audit(home)).toEqual([])
    expect(await house.changes(home)).toEqual([])
  })

  test('called inside another joins it: one operation for all rows, one audit line each, the inner under the outer', async () => {
    const home = await house.tenant()
    await outer(as(home, 'admin'), { names: ['A', 'B'] })
    const lines = await house.audit(home)
    const parent = lines.find(line => line.operation === 'demo.outer')
    expect(lines.map(line => line.operation).toSorted()).toEqual(['demo.add', 'demo.add', 'demo.outer'])
    expect(lines.filter(line => line.parent_id === parent?.id)).toHaveLength(2)
    expect((await house.changes(home)).map(change => change.operation_id)).toEqual([parent?.id, parent?.id])
  })

  test('called inside another asks its own permission', async () => {
    const home = await house.tenant()
    const hidden = command({ ...add.spec, name: 'demo.hidden', needs: 'demo.read' })
    const wrap = command({ ...outer.spec, run: (scope, { names: [name = ''] }) => hidden(scope, { name }) })
    await expect(wrap(as(home, 'admin'), { names: ['A'] })).rejects.toThrow(Refused)
    expect(await house.changes(home)).toEqual([])
  })

  test('that loses the same race as another person says that the record exists', async () => {
    const home = await house.tenant()
    await add(as(home, 'admin'), { name: 'A' })
    await expect(add(as(home, 'admin'), { name: 'A' })).rejects.toMatchObject({ key: 'kernel.already-exists' })
  })

  test('given a character that PostgreSQL cannot keep is told so, not broken', async () => {
    const home = await house.tenant()
    await expect(add(as(home, 'admin'), { name: 'A\0B' })).rejects.toThrow(Invalid)
    // Half of a character is told by the audit log, which keeps what was asked as it came.
    await expect(add(as(await house.tenant(), 'admin'), { name: 'moiti\ud800' })).rejects.toBeInstanceOf(Invalid)
  })
})

describe('A query', () => {
  test('cannot write: PostgreSQL itself refuses', async () => {
    const home = await house.tenant()
    const sly = query({ ...list.spec, run: async scope => insertParty(scope, 'A') })
    await expect(sly(as(home, 'admin'), {})).rejects.toThrow('read-only')
    expect(await house.changes(home)).toEqual([])
  })

  test('cannot call a command', async () => {
    const home = await house.tenant()
    const sly = query({ ...list.spec, run: async scope => add(scope, { name: 'A' }) })
    await expect(sly(as(home, 'admin'), {})).rejects.toThrow('demo.add writes but was called inside a query')
    expect(await list(as(home, 'admin'), {})).toEqual([])
  })

  test('leaves no audit line, unless it is declared sensitive', async () => {
    const home = await house.tenant()
    await list(as(home, 'admin'), {})
    expect(await house.audit(home)).toEqual([])
    await query({ ...list.spec, name: 'demo.secrets', sensitive: true })(as(home, 'admin'), {})
    expect((await house.audit(home)).map(line => line.operation)).toEqual(['demo.secrets'])
  })

  test('sees one and the same moment from its first reading to its last', async () => {
    const home = await house.tenant()
    const twice = query({
      ...list.spec,
      async run(scope) {
        const before = await list(scope, {})
        await add(as(home, 'admin'), { name: `During ${newId()}` })
        return [before, await list(scope, {})]
      },
    })
    expect(await twice(as(home, 'admin'), {})).toEqual([[], []])
    expect(await list(as(home, 'admin'), {})).toHaveLength(1)
  })
})

describe('The audit log', () => {
  test('keeps no secret field, at any depth', async () => {
    const home = await house.tenant()
    await add(as(home, 'admin'), { name: 'A', code: 'sesame', more: { code: 'sesame', list: [{ code: 'sesame' }] } })
    const [line] = await house.audit(home)
    expect(line?.input).toMatchObject({ name: 'A', code: '•••' })
    expect(JSON.stringify(line)).not.toContain('sesame')
  })

  test('counts files and long lists instead of copying them, wherever they are', async () => {
    const home = await house.tenant()
    const file = { name: 'a.pdf', content: new Uint8Array(12_000_000) }
    const started = performance.now()
    await add(as(home, 'admin'), {
      name: 'A',
      more: { file, lines: Array.from({ length: 5_000 }, () => 'x'), long: 'x'.repeat(3_000) },
    })
    expect(performance.now() - started).toBeLessThan(1_000)
    expect((await house.audit(home))[0]?.input).toEqual({
      name: 'A',
      more: { file: { name: 'a.pdf', content: '12000000 bytes' }, lines: '5000 rows', long: '…' },
    })
  })

  test('names a job and a command line as such, and nobody for an agent who stays nameless', async () => {
    const home = await house.tenant()
    await add({ ...as(home, 'admin'), actor: { kind: 'job', name: 'plan.daily' } }, { name: 'A' })
    await add({ ...as(home, 'admin'), actor: { kind: 'cli', name: 'root' } }, { name: 'B' })
    await add({ ...as(home, 'admin'), actor: { kind: 'anonymous' } }, { name: 'C' })
    const lines = await house.audit(home)
    expect(lines.map(line => line.actor_name).toSorted()).toEqual(['anonymous', 'cli:root', 'job:plan.daily'])
  })

  test('can be neither rewritten nor shortened by the application', async () => {
    const home = await house.tenant()
    await add(as(home, 'admin'), { name: 'A' })
    for (const statement of [
      'delete from kernel.audit',
      "update kernel.audit set actor_name = 'x'",
      'delete from kernel.change',
      'update kernel.change set after = null',
      'truncate kernel.audit',
    ]) {
      const forged = house.database.transaction({ tenantId: home.id, writable: true }, db =>
        sql.raw(statement).execute(db),
      )
      await expect(forged, statement).rejects.toThrow('permission denied')
    }
  })
})
