import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import type { Operation } from '#kernel/operation.ts'
import { roles, type Role } from '#kernel/permissions.ts'
import { modules } from '#modules.ts'
import { contentOf } from '../support/filled-tenant.ts'
import { openHouse } from '../support/house.ts'
import { sampleInput } from '../support/sample-input.ts'

const house = await openHouse()
const operations = modules.flatMap(module =>
  module.operations.map(operation => {
    const grants = module.permissions[operation.spec.needs] ?? {}
    return { operation: operation as unknown as Operation, granted: roles.filter(role => grants[role]) }
  }),
)
const samples = { id: '0190f3a0-0000-7000-8000-000000000000', text: 'x', content: new Uint8Array([1]) }

async function refusal(call: Promise<unknown>): Promise<string | null> {
  try {
    await call
    return null
  } catch (error) {
    return error instanceof Refused ? error.key : null
  }
}

describe('Every operation', () => {
  test.each(operations.map(one => [one.operation.spec.name, one] as const))(
    '%s is refused to each role that was not granted it, before anything is read or written',
    async (_, { operation, granted }) => {
      const home = await house.tenant()
      const before = await contentOf(house, home)
      for (const role of roles.filter(one => !granted.includes(one))) {
        const scope = house.as(home, role, { directorates: [samples.id] })
        // An input that is right, and one that is not: neither is looked at.
        for (const input of [sampleInput(operation.spec.input, samples), { nonsense: true }])
          expect(await refusal(operation(scope, input)), role).toBe('kernel.refused')
      }
      expect(await refusal(operation({ ...house.as(home, 'agent'), roles: [] }, {})), 'nobody').toBe('kernel.refused')
      expect(await contentOf(house, home)).toBe(before)
    },
  )

  test.each(operations.map(one => [one.operation.spec.name, one] as const))(
    '%s is not refused to the roles that were',
    async (_, { operation, granted }) => {
      expect(granted.length).toBeGreaterThan(0)
      const home = await house.tenant()
      for (const role of granted) {
        const scope = house.as(home, role, { directorates: [samples.id] })
        expect(await refusal(operation(scope, { nonsense: true })), role).not.toBe('kernel.refused')
      }
    },
  )

  test('asks for a permission that its own module declares', () => {
    const lost = modules.flatMap(module =>
      module.operations.filter(one => !(one.spec.needs in module.permissions)).map(one => one.spec.name),
    )
    expect(lost).toEqual([])
  })
})

describe('The matrix of rights', () => {
  const writes = (role: Role) =>
    operations
      .filter(one => one.operation.kind === 'command' && one.granted.includes(role))
      .map(one => one.operation.spec.name)

  test('gives a visitor what runs under the role that sees publications and inboxes alone, and nothing else', () => {
    const names = (list: typeof operations) => list.map(one => one.operation.spec.name)
    const granted = operations.filter(one => one.granted.includes('visitor'))
    expect(names(granted)).toEqual(names(operations.filter(one => one.operation.spec.visitor)))
    expect(granted.filter(one => one.granted.length > 1)).toEqual([])
    expect(writes('visitor')).toEqual(['transparency.send-request'])
  })

  test('lets an agent public write nothing but a declaration, and their directorate’s answer behind its link', () => {
    expect(writes('agent')).toEqual(['inventory.declare-use', 'requests.answer-request'])
  })

  test('lets an elected member write nothing but their views and notes, the validation of the plan, an approval and the addresses of their own calendar', () => {
    expect(writes('elected').filter(name => !name.startsWith('records.'))).toEqual([
      'plan.open-calendar-link',
      'plan.revoke-calendar-link',
      'plan.validate-plan',
      'retention.approve-purge',
    ])
  })

  test('keeps a referent to their own directorates wherever they write', () => {
    const wide = operations.filter(
      one =>
        one.operation.kind === 'command' &&
        modules.some(module => module.permissions[one.operation.spec.needs]?.referent === 'all'),
    )
    expect(wide.map(one => one.operation.spec.name)).toEqual([])
  })

  test('keeps whoever runs the installation out of the registers: an operator writes in none', () => {
    expect(writes('operator').filter(name => /^(inventory|intake)\./.test(name))).toEqual([])
  })

  test('names a permission after the module that declares it', () => {
    for (const module of modules)
      for (const name of Object.keys(module.permissions)) expect(name.split('.')[0]).toBe(module.id)
  })
})
