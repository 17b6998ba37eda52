import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { importedContract } from '../contract.ts'
import { concession, file, marche } from './decp.testing.ts'
import { itemsOf, looksLikeDecp, readDecp } from './read-decp.ts'

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    'NC',
    '',
    ' ',
    0,
    -1,
    1e17,
    1e308,
    '0002-11-30',
    '5021-01-01',
    '9'.repeat(400),
    '\u0000\ud800',
    [],
    {},
    [[[]]],
    null,
    true,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const modification = { id: 1, dureeMois: 12, montant: 3, dateNotificationModification: '2025-01-01' }
const samples = [
  marche({ modifications: [{ modification }] }),
  concession({ modifications: [modification] }),
  marche({ 'acheteur.id': '24960004000011', lieuExecution: { code: '38000' } }),
]

/** A good contract of which some fields became anything; some of them vanished. */
const spoiled = fc
  .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), nasty, fc.boolean()), { maxLength: 6 }))
  .map(([sample, changes]) => {
    const copy: Record<string, unknown> = structuredClone(sample)
    for (const [which, value, gone] of changes) {
      const keys = Object.keys(copy)
      const key = keys[which % Math.max(1, keys.length)] ?? 'id'
      if (gone) delete copy[key]
      else copy[key] = value
    }
    return copy
  })

test('Whatever a file holds, each contract is understood within the limits of the register, or refused with its reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(spoiled, { maxLength: 8 }), fc.boolean(), async (items, flat) => {
      const json = flat ? { marches: items } : file(items)
      const { published, refusals, joined } = await readDecp(json, '2028-11-23')
      expect(published.length + refusals.length + joined.length).toBe(itemsOf(json).length)
      for (const { contract } of published) importedContract.parse(contract)
      for (const { refused } of refusals) expect(['no-buyer', 'no-object']).toContain(refused)
    }),
    { numRuns: 600 },
  )
}, 60_000)

test('What is no file of contracts is never read as one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async json => {
      expect([0, 0.95]).toContain(looksLikeDecp(json))
      await readDecp(json, '2028-11-23')
    }),
    { numRuns: 400 },
  )
}, 60_000)
