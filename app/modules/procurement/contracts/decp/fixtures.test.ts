import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { looksLikeDecp, readDecp } from './read-decp.ts'

const folder = new URL('../../../../../../shared/fixtures/decp/', import.meta.url)
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
const codes = (doubts: readonly { code: string; field: string }[]) =>
  doubts.map(({ code, field }) => `${field} ${code}`)

describe.skipIf(!existsSync(folder))('real files (../shared/fixtures/decp)', () => {
  test('the two contracts with modifications are read whole: the last modification makes duration, end and holders', async () => {
    const read = await readDecp(json('marches_avec_modifications.json'), '2028-11-23')
    expect([read.published.length, read.refusals, read.joined]).toEqual([2, [], []])
    const [first, second] = read.published
    expect(first?.contract).toMatchObject({
      buyer_siret: '21750001630066',
      reference: 'TEST2022',
      object: 'envoi pour Json test 1',
      kind: 'framework',
      cpv: '45000000',
      ccag: 'Travaux',
      procedure: 'Appel d’offres ouvert'.replace('’', "'"),
      amount: 575_000,
      notified_on: '2024-05-15',
      months: 48,
      ends_on: '2025-05-15',
      holders: [{ name: null, identifier: '868768687576575', identifier_type: 'SIRET' }],
      modifications: [{ number: '1', signed_on: '2022-10-18', months: 12, amount: 123_457.87, object: null }],
    })
    // Wrong in the file itself: the key of the buyer's SIRET, a modification before its contract, a SIRET of fifteen figures.
    expect(codes(first?.contract.doubts ?? [])).toEqual([
      'buyer_siret buyer-siret',
      'modification-signed_on modification-before',
      'holders holder-siret',
    ])
    expect(second?.contract).toMatchObject({ buyer_siret: '21750001630040', reference: 'TEST2022Bis', months: 48 })
  })

  test('the two concessions are read whole, each with its two holders and its start', async () => {
    const read = await readDecp(json('concessions.json'), '2028-11-23')
    expect([read.published.length, read.refusals, read.joined]).toEqual([2, [], []])
    expect(read.published.map(({ contract }) => contract.reference)).toEqual(['0612202306122024', '0612202306122023'])
    expect(read.published[0]?.contract).toMatchObject({
      buyer_siret: '12345678901250',
      kind: 'concession',
      amount: 10.3,
      notified_on: '2024-04-02',
      starts_on: '2024-04-01',
      months: 12,
      ends_on: '2025-04-01',
    })
    expect(read.published.map(({ contract }) => contract.holders.length)).toEqual([2, 2])
    expect(read.published[0]?.contract.doubts.map(({ code }) => code)).toContain('amount-tiny')
  })

  test('the schema of the standard is no file of contracts', () => {
    expect(looksLikeDecp(json('schema_decp_v2.0.3.json'))).toBe(0)
    expect(looksLikeDecp(json('concessions.json'))).toBe(0.95)
  })
})
