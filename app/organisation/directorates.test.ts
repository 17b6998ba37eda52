import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { archiveDirectorate } from './archive-directorate.ts'
import { directorateKey, matchDirectorate } from './directorate.ts'
import { listDirectorates } from './list-directorates.ts'
import { saveDirectorates } from './save-directorates.ts'

const house = await openHouse()
const named = (...names: string[]) => ({ directorates: names.map(name => ({ name })) })

describe('Saving directorates', () => {
  test('keeps them with their headcounts, the total added up when it is not given', async () => {
    const home = await house.tenant()
    await saveDirectorates(house.as(home, 'hr'), {
      directorates: [
        { name: 'Finances', category_a: 2, category_b: 3 },
        { name: 'Culture', headcount: 40 },
        { name: 'Voirie' },
      ],
    })
    const list = await listDirectorates(house.as(home, 'agent'), {})
    expect(list.map(d => [d.name, d.headcount])).toEqual([
      ['Culture', 40],
      ['Finances', 5],
      ['Voirie', null],
    ])
    expect((await house.audit(home)).map(line => line.operation)).toEqual(['organisation.save-directorates'])
    expect(await house.changes(home)).toHaveLength(3)
  })

  test('takes a name already known, however written, for the same one', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id] = await saveDirectorates(admin, named('Direction des Ressources Humaines'))
    expect(await saveDirectorates(admin, named('ressources humaines', 'DRH', 'RESSOURCES  HUMAINES'))).toEqual([
      id,
      id,
      id,
    ])
    const [only, ...others] = await listDirectorates(admin, {})
    expect(others).toEqual([])
    expect(only).toMatchObject({ name: 'Direction des Ressources Humaines' })
  })

  test('remembers every way of writing it that one sheet holds', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await saveDirectorates(admin, named('Direction des Ressources Humaines'))
    await saveDirectorates(admin, named('ressources humaines', 'DRH'))
    expect((await listDirectorates(admin, {}))[0]?.aliases).toEqual(['ressources humaines', 'DRH'])
  })

  test('takes two ways of writing one name in the same sheet for the same one', async () => {
    const home = await house.tenant()
    const [first, second] = await saveDirectorates(house.as(home, 'admin'), named('Finances', 'Direction des finances'))
    expect(second).toBe(first)
  })

  test('never erases a figure with a blank', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await saveDirectorates(admin, { directorates: [{ name: 'Finances', headcount: 12, without_pc: 2 }] })
    await saveDirectorates(admin, { directorates: [{ name: 'Finances', without_pc: null }] })
    expect(await listDirectorates(admin, {})).toMatchObject([{ headcount: 12, without_pc: 2 }])
  })

  test('adds up the categories that it then knows, and never makes a known total smaller with a part of them', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const after = async (figures: object) => {
      await saveDirectorates(admin, { directorates: [{ name: 'Finances', ...figures }] })
      return (await listDirectorates(admin, {}))[0]?.headcount
    }
    expect(await after({ headcount: 120 })).toBe(120)
    expect(await after({ category_a: 12 })).toBe(120)
    expect(await after({ category_b: 30, category_c: 80 })).toBe(122)
    expect(await after({ category_c: 81 })).toBe(123)
    expect(await after({ without_pc: 4 })).toBe(123)
    expect(await after({ category_c: 82, headcount: 130 })).toBe(130)
  })

  test('with its id empties what is said to be nothing, and keeps what is not spoken of', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const figures = { category_a: 2, headcount: 12, without_pc: 3 }
    const [id] = await saveDirectorates(admin, { directorates: [{ name: 'Finances', ...figures }] })
    const change = (values: object) => saveDirectorates(admin, { directorates: [{ id, name: 'Finances', ...values }] })
    await change({ without_pc: null })
    expect(await listDirectorates(admin, {})).toMatchObject([{ category_a: 2, headcount: 12, without_pc: null }])
    await change({ headcount: null })
    expect(await listDirectorates(admin, {})).toMatchObject([{ category_a: 2, headcount: 2 }])
    await change({ category_a: null, headcount: null })
    expect(await listDirectorates(admin, {})).toMatchObject([{ category_a: null, headcount: null }])
  })

  test('with its id does not take the name of another', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const [, id] = await saveDirectorates(admin, named('Finances', 'Voirie'))
    const taken = saveDirectorates(admin, { directorates: [{ id, name: 'Direction des finances' }] })
    await expect(taken).rejects.toMatchObject({ key: 'organisation.directorate-exists', words: { name: 'Finances' } })
    await saveDirectorates(admin, { directorates: [{ id, name: 'VOIRIE' }] })
    expect((await listDirectorates(admin, {})).map(({ name }) => name)).toEqual(['Finances', 'VOIRIE'])
  })

  test('with its id renames it', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id] = await saveDirectorates(admin, named('Finances'))
    await saveDirectorates(admin, { directorates: [{ id, name: 'Finances et commande publique' }] })
    expect(await listDirectorates(admin, {})).toMatchObject([{ id, name: 'Finances et commande publique' }])
  })

  test('says what is wrong and where', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    expect(
      await fieldsOf(saveDirectorates(admin, { directorates: [{ name: 'A' }, { name: '', headcount: -1 }] })),
    ).toEqual({
      'directorates.1.name': 'kernel.required',
      'directorates.1.headcount': 'kernel.too-small',
    })
    expect(await fieldsOf(saveDirectorates(admin, { directorates: [] }))).toEqual({ directorates: 'kernel.required' })
  })

  test.each(['it', 'referent', 'agent', 'elected', 'visitor'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    await expect(saveDirectorates(house.as(home, role), named('Finances'))).rejects.toThrow(Refused)
    expect(await house.count(home, 'organisation.directorate')).toBe(0)
  })

  test('with the id of another authority’s directorate changes nothing there', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [id] = await saveDirectorates(house.as(home, 'admin'), named('Finances'))
    const forged = { directorates: [{ id, name: 'Pillage' }] }
    await saveDirectorates(house.as(other, 'admin'), forged).catch(() => undefined)
    expect(await listDirectorates(house.as(home, 'admin'), {})).toMatchObject([{ name: 'Finances' }])
  })

  test('with an id that the authority does not have says that it does not exist', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [id] = await saveDirectorates(house.as(home, 'admin'), named('Finances'))
    const forged = { directorates: [{ id, name: 'Pillage' }] }
    await expect(saveDirectorates(house.as(other, 'admin'), forged)).rejects.toThrow(NotFound)
  })
})

describe('Archiving a directorate', () => {
  test('takes it off the list with the reason, and keeps its history', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await saveDirectorates(admin, named('Finances'))
    await archiveDirectorate(admin, { id, reason: 'Fusion' })
    expect(await listDirectorates(admin, {})).toEqual([])
    expect((await house.changes(home)).at(-1)?.after).toMatchObject({ archived_reason: 'Fusion' })
    await expect(archiveDirectorate(admin, { id, reason: 'Encore' })).rejects.toThrow(NotFound)
  })

  test('leaves its name free for a new one', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [id = ''] = await saveDirectorates(admin, named('Finances'))
    await archiveDirectorate(admin, { id, reason: 'Erreur' })
    await saveDirectorates(admin, named('Finances'))
    expect(await listDirectorates(admin, {})).toMatchObject([{ name: 'Finances' }])
  })

  test('needs a reason, the right role, and the directorate to be one’s own authority’s', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [id = ''] = await saveDirectorates(house.as(home, 'admin'), named('Finances'))
    expect(await fieldsOf(archiveDirectorate(house.as(home, 'admin'), { id, reason: '' }))).toEqual({
      reason: 'kernel.required',
    })
    await expect(archiveDirectorate(house.as(home, 'it'), { id, reason: 'x' })).rejects.toThrow(Refused)
    await expect(archiveDirectorate(house.as(other, 'admin'), { id, reason: 'x' })).rejects.toThrow(NotFound)
    expect(await listDirectorates(house.as(home, 'agent'), {})).toHaveLength(1)
    await expect(listDirectorates(house.as(home, 'visitor'), {})).rejects.toThrow(Refused)
  })
})

describe('A directorate as people write it', () => {
  const one = (name: string, aliases: string[] = []) => ({
    id: name,
    name,
    aliases,
    category_a: null,
    category_b: null,
    category_c: null,
    headcount: null,
    without_pc: null,
  })
  const list = [one('Direction des systèmes d’information', ['Informatique']), one('Éducation'), one('Environnement')]

  test.each([
    ['DSI', 'Direction des systèmes d’information'],
    ['d.s.i.', 'Direction des systèmes d’information'],
    ['service informatique', 'Direction des systèmes d’information'],
    ['EDUCATION', 'Éducation'],
    ['Pôle éducation', 'Éducation'],
  ])('« %s » is « %s »', (typed, name) => expect(matchDirectorate(list, typed)?.name).toBe(name))

  test.each(['', '   ', '—', 'Direction', 'Sports', '市'])('« %s » is none of them', typed => {
    expect(matchDirectorate(list, typed)).toBeUndefined()
  })

  test('never has an empty key', () => {
    for (const name of ['Direction générale', 'Pôle', 'Service', 'Dir.']) expect(directorateKey(name)).not.toBe('')
  })
})
