import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { listParties } from './list-parties.ts'
import { partyKey } from './party.ts'
import { saveParty } from './save-party.ts'

const house = await openHouse()

describe('Saving a vendor or partner', () => {
  test('keeps it for every module, with its agreement', async () => {
    const home = await house.tenant()
    const id = await saveParty(house.as(home, 'procurement'), {
      name: 'Communauté du Val',
      kind: 'epci',
      siret: '200 034 528 00014',
      agreement_from: '2026-01-01',
      agreement_until: '2028-12-31',
    })
    expect(await listParties(house.as(home, 'agent'), {})).toMatchObject([
      { id, kind: 'epci', siret: '20003452800014', agreement_until: '2028-12-31' },
    ])
    const [line] = await house.audit(home)
    expect(line?.operation).toBe('organisation.save-party')
    expect(await house.changes(home)).toMatchObject([{ row_id: id, operation_id: line?.id, before: null }])
  })

  test('with its id changes what is given and nothing else', async () => {
    const home = await house.tenant()
    const it = house.as(home, 'it')
    const id = await saveParty(it, { name: 'Ciril', kind: 'vendor', contact: 'hotline' })
    await saveParty(it, { id, name: 'Ciril Group', kind: 'vendor' })
    expect(await listParties(it, {})).toMatchObject([{ id, name: 'Ciril Group', contact: 'hotline' }])
  })

  test('under a name that is already there, however written, is refused with that name', async () => {
    const home = await house.tenant()
    await saveParty(house.as(home, 'admin'), { name: 'Ciril Group', kind: 'vendor' })
    const again = saveParty(house.as(home, 'admin'), { name: 'CIRIL  group SAS', kind: 'vendor' })
    await expect(again).rejects.toThrow(Conflict)
    await expect(again).rejects.toMatchObject({ words: { name: 'Ciril Group' } })
  })

  test('by two people at once keeps one', async () => {
    const home = await house.tenant()
    const both = [1, 2].map(() => saveParty(house.as(home, 'admin'), { name: 'Ciril', kind: 'vendor' }))
    const results = await Promise.allSettled(both)
    expect(results.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(results.find(one => one.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  })

  test('says what is wrong field by field', async () => {
    const wrong = {
      name: '',
      kind: 'friend',
      siret: '20003452800041',
      country: 'France',
      website: 'javascript:alert(1)',
      agreement_from: '2026-13-01',
    }
    expect(await fieldsOf(saveParty(house.as(await house.tenant(), 'admin'), wrong as never))).toEqual({
      name: 'kernel.required',
      kind: 'kernel.invalid-value',
      siret: 'kernel.invalid-siren',
      country: 'kernel.invalid-value',
      website: 'kernel.invalid-value',
      agreement_from: 'kernel.invalid-date',
    })
  })

  test('whose agreement ends before it begins is refused', async () => {
    const backwards = {
      name: 'Val',
      kind: 'epci' as const,
      agreement_from: '2026-06-01',
      agreement_until: '2026-01-01',
    }
    expect(await fieldsOf(saveParty(house.as(await house.tenant(), 'admin'), backwards))).toHaveProperty(
      'agreement_until',
    )
  })

  test.each(['hr', 'referent', 'agent', 'elected', 'visitor'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    await expect(saveParty(house.as(home, role), { name: 'Ciril', kind: 'vendor' })).rejects.toThrow(Refused)
    expect(await house.count(home, 'organisation.party')).toBe(0)
  })

  test('of another authority is impossible by its id, and its list stays its own', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const id = await saveParty(house.as(home, 'admin'), { name: 'Ciril', kind: 'vendor' })
    await expect(saveParty(house.as(other, 'admin'), { id, name: 'Pillage', kind: 'vendor' })).rejects.toThrow(NotFound)
    expect(await listParties(house.as(other, 'admin'), {})).toEqual([])
    expect(await listParties(house.as(home, 'admin'), {})).toMatchObject([{ name: 'Ciril' }])
    await expect(listParties(house.as(home, 'visitor'), {})).rejects.toThrow(Refused)
  })
})

test.each([
  ['CIRIL Group SAS', 'Ciril group', true],
  ['Berger-Levrault', 'Berger Levrault S.A.', false],
  ['Éditeur Soluris', 'SOLURIS', true],
  ['Arpège', 'Arpege', true],
  ['SAS', 'SA', false],
])('« %s » and « %s » are one vendor: %s', (a, b, same) => expect(partyKey(a) === partyKey(b)).toBe(same))
