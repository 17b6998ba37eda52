import { describe, expect, test } from 'vitest'
import type { Directorate } from './directorate.ts'
import { nearDirectorates, readAsOne } from './recognise-near.ts'

const blank = { aliases: [], category_a: null, category_b: null, category_c: null, headcount: null, without_pc: null }
const known = (name: string, aliases: string[] = []): Directorate => ({ ...blank, id: name, name, aliases })
const pairs = (directorates: Directorate[], ...typed: string[]) =>
  nearDirectorates(directorates, typed).map(({ typed: name, readAs }) => [name, readAs])

describe('Directorates of nearly the same name', () => {
  test('are those that differ by a plural or a space, in the file or in the register', () => {
    expect(pairs([], 'Mediatheque', 'Médiathèques', 'Voirie')).toEqual([['Médiathèques', 'Mediatheque']])
    expect(pairs([known('Service des sports')], 'Sport', 'Multi media')).toEqual([['Sport', 'Service des sports']])
    expect(pairs([known('Culture', ['Multimédia'])], 'Multi-médias')).toEqual([['Multi-médias', 'Multimédia']])
  })

  test('are not those that are the same name in other letters, nor those that are two', () => {
    expect(pairs([known('Ressources humaines')], 'Direction des ressources humaines', 'RESSOURCES HUMAINES')).toEqual(
      [],
    )
    expect(pairs([known('Sport'), known('Sports')], 'Sport', 'sports')).toEqual([])
    expect(pairs([], 'Eau', 'Eaux usées', 'Voirie', 'Mairie')).toEqual([])
  })

  test('are not looked for where no column of directorates can be', () => {
    expect(pairs([], ...Array.from({ length: 3_000 }, (_, i) => `Ligne${i}`), 'Ligne1s')).toEqual([])
  })

  test('are read as one until a person says otherwise', () => {
    const near = nearDirectorates([known('Sports')], ['Sport'])
    expect(readAsOne(near)('Sport')).toBe('Sports')
    expect(readAsOne(near.map(pair => ({ ...pair, joined: false })))('Sport')).toBe('Sport')
  })
})
