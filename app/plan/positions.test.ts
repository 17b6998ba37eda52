import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { commentPoint } from './comment-point.ts'
import { measureLevels } from './measure-levels.ts'
import { setPosition } from './set-position.ts'

const house = await openHouse()
const point = 'I.B.1.a'
async function positionOf(tenant: Tenant, id = point) {
  const { rows } = await measureLevels(house.as(tenant, 'admin'), {})
  return rows.find(row => row.id === id)?.position
}

describe('Setting a position', () => {
  test('keeps target, date and weight, changing only what is given', async () => {
    const home = await house.tenant()
    await setPosition(house.as(home, 'ai-lead'), { prerequisite: point, target: 3, target_date: '2027-06-30' })
    await setPosition(house.as(home, 'admin'), { prerequisite: point, weight: 3 })
    expect(await positionOf(home)).toMatchObject({ target: 3, target_date: '2027-06-30', weight: 3 })
    expect(await house.count(home, 'plan.position')).toBe(1)
    const lines = await house.audit(home)
    expect(lines.map(line => line.operation)).toEqual(['plan.set-position', 'plan.set-position'])
    expect((await house.changes(home)).map(one => one.after?.weight)).toEqual([2, 3])
  })

  test('never holds a level: a field of that name is dropped', async () => {
    const home = await house.tenant()
    await setPosition(house.as(home, 'admin'), { prerequisite: point, target: 2, level: 4 } as never)
    const { rows } = await measureLevels(house.as(home, 'admin'), {})
    expect(rows.find(row => row.id === point)?.level ?? 0).toBe(0)
  })

  test('as not applicable needs a reason, and can be taken back', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    expect(await fieldsOf(setPosition(admin, { prerequisite: point, not_applicable: true }))).toEqual({
      not_applicable_reason: 'plan.reason-needed',
    })
    await setPosition(admin, { prerequisite: point, not_applicable: true, not_applicable_reason: 'Transféré.' })
    expect((await measureLevels(admin, {})).rows.find(row => row.id === point)).toMatchObject({
      state: 'not-applicable',
    })
    await setPosition(admin, { prerequisite: point, not_applicable: false })
    expect(await positionOf(home)).toMatchObject({ not_applicable: false })
  })

  test('says what is wrong field by field, and knows the 32 points alone', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const wrong = { prerequisite: point, target: 5, weight: 0, target_date: 'demain' }
    expect(await fieldsOf(setPosition(admin, wrong))).toEqual({
      target: 'kernel.too-big',
      weight: 'kernel.too-small',
      target_date: 'kernel.invalid-date',
    })
    await expect(setPosition(admin, { prerequisite: 'V.A.1.a', target: 2 })).rejects.toThrow(NotFound)
  })

  test('with nothing given changes nothing', async () => {
    const home = await house.tenant()
    await setPosition(house.as(home, 'admin'), { prerequisite: point })
    expect(await positionOf(home)).toMatchObject({ target: null, weight: 2 })
  })

  test('that takes the reason away from « not applicable » is refused beside the reason', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await setPosition(admin, { prerequisite: point, not_applicable: true, not_applicable_reason: 'Transféré.' })
    expect(await fieldsOf(setPosition(admin, { prerequisite: point, not_applicable_reason: null }))).toEqual({
      not_applicable_reason: 'plan.reason-needed',
    })
  })

  test.each(['dpo', 'it', 'elected', 'referent', 'visitor'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    await expect(setPosition(house.as(home, role), { prerequisite: point, target: 2 })).rejects.toThrow(Refused)
    expect(await house.count(home, 'plan.position')).toBe(0)
  })

  test('in one authority sets nothing in another', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await setPosition(house.as(home, 'admin'), { prerequisite: point, target: 4 })
    expect(await positionOf(other)).toMatchObject({ target: null })
  })
})

describe('Commenting a point', () => {
  test('is signed and dated, is printed with the level and never changes it', async () => {
    const home = await house.tenant()
    const level = async () =>
      (await measureLevels(house.as(home, 'admin'), {})).rows.find(row => row.id === point)?.level
    const before = await level()
    await commentPoint(house.as(home, 'dpo'), { prerequisite: point, comment: ' En cours. ' })
    expect(await positionOf(home)).toMatchObject({
      comment: 'En cours.',
      comment_by: 'dpo de test',
      comment_on: '2026-11-23',
    })
    expect(await level()).toBe(before)
    expect((await house.audit(home)).map(line => line.operation)).toEqual(['plan.comment-point'])
    expect(await house.changes(home)).toMatchObject([{ table_name: 'plan.position', before: null }])
  })

  test('with nothing takes the comment and its signature away, not the target', async () => {
    const home = await house.tenant()
    await setPosition(house.as(home, 'admin'), { prerequisite: point, target: 3 })
    await commentPoint(house.as(home, 'it'), { prerequisite: point, comment: 'x' })
    await commentPoint(house.as(home, 'it'), { prerequisite: point, comment: null })
    expect(await positionOf(home)).toMatchObject({ target: 3, comment: null, comment_by: null, comment_on: null })
  })

  test('too long, on no point, or by somebody without a part in it is refused', async () => {
    const home = await house.tenant()
    expect(
      await fieldsOf(commentPoint(house.as(home, 'it'), { prerequisite: point, comment: 'x'.repeat(2_001) })),
    ).toEqual({
      comment: 'kernel.too-big',
    })
    await expect(commentPoint(house.as(home, 'it'), { prerequisite: 'X', comment: 'x' })).rejects.toThrow(NotFound)
    for (const role of ['elected', 'referent', 'agent', 'visitor'] as const)
      await expect(commentPoint(house.as(home, role), { prerequisite: point, comment: 'x' })).rejects.toThrow(Refused)
    expect(await house.count(home, 'plan.position')).toBe(0)
  })
})
