import { expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { classifyFacts } from './classify-facts.ts'

const { database } = await testDatabase()
const tenant = await mintTenant(database)
const dpo = scopeFor(database, tenant, ['dpo'])
const chatbot = {
  excluded_scope: 'none',
  is_ai: 'yes',
  art5: [],
  annex1_product: false,
  annex3: [],
  interacts_directly: true,
  obvious: false,
}

test('One system is answered by its result, on the day of the authority, and several under their ids', async () => {
  expect(await classifyFacts(dpo, chatbot)).toMatchObject({ tier: 'TRANSPARENCE', evaluated_at: '2026-11-23' })
  expect(await classifyFacts(dpo, [{ id: 'a', ...chatbot }, { id: 'b' }])).toMatchObject([
    { id: 'a', tier: 'TRANSPARENCE' },
    { id: 'b', tier: 'A_QUALIFIER' },
  ])
})

test('Wrong facts are refused by field, and nothing of the list is classified', async () => {
  await expect(classifyFacts(dpo, { is_ai: 'no', annex3: ['4a'] })).rejects.toMatchObject({
    fields: { annex3: { key: 'transparency.contradiction', words: { field: 'is_ai' } } },
  })
  await expect(classifyFacts(dpo, [{ id: 'a' }, { id: 'b', isai: 'yes' }])).rejects.toMatchObject({
    fields: { '1.isai': { key: 'transparency.unknown-fact' } },
  })
  await expect(classifyFacts(dpo, 'chatbot')).rejects.toBeInstanceOf(Invalid)
  const many = Array.from({ length: 101 }, (_, i) => ({ id: String(i) }))
  await expect(classifyFacts(dpo, many)).rejects.toMatchObject({ fields: { input: { key: 'transparency.too-many' } } })
})

test('Whoever has no account in the authority classifies nothing', async () => {
  await expect(classifyFacts(scopeFor(database, tenant, ['visitor']), chatbot)).rejects.toBeInstanceOf(Refused)
})
