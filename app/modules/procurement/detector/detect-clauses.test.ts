import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { Conflict, Refused } from '#kernel/errors.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../../tests/support/database.ts'
import { detectClauses } from './detect-clauses.ts'

const { database } = await testDatabase()
const tenant = await mintTenant(database)
const buyer = scopeFor(database, tenant, ['procurement'])
const content = strToU8('Une API documentée donne accès à tous les relevés.')

test('Whoever belongs to the authority has a contract looked at', async () => {
  const { counts, schema } = await detectClauses(buyer, { name: 'contrat.txt', content })
  expect(schema).toBe('gouvernail-clauses/1')
  expect(counts).toMatchObject({ found: 1, not_found: 39 })
})

test('A file that cannot be read, or is no document, is refused with its reason', async () => {
  await expect(detectClauses(buyer, { name: 'a.pdf', content: strToU8('%PDF-1.4 coupé') })).rejects.toMatchObject({
    key: 'procurement.unreadable',
    words: { reason: expect.stringContaining('incomplet') },
  })
  await expect(detectClauses(buyer, { name: 'a.csv', content: strToU8('a;b\n1;2\n') })).rejects.toBeInstanceOf(Conflict)
})

test('An agent and a visitor are refused', async () => {
  for (const role of ['agent', 'visitor'] as const)
    await expect(
      detectClauses(scopeFor(database, tenant, [role]), { name: 'contrat.txt', content }),
    ).rejects.toBeInstanceOf(Refused)
})
