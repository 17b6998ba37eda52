import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'
import { holdsPhrase, singular, termsOf } from './terms.ts'

describe('The words of a subject', () => {
  test('are the same in the plural and without accents', () => {
    expect(termsOf('Les réseaux d’eaux usées des hôpitaux')).toEqual(termsOf('réseau eau usée hôpital'))
    expect(['comptages', 'chevaux', 'prix', 'bus', 'eaux'].map(singular)).toEqual([
      'comptage',
      'cheval',
      'pri',
      'bus',
      'eau',
    ])
  })

  test('do not change when taken again', () => {
    const word = fc.constantFrom(
      'Comptages',
      'vélos',
      'réseaux',
      'travaux',
      'hôpital',
      'arrêts',
      'bus',
      'de',
      'données',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), words => {
        const terms = termsOf(words.join(' '))
        expect(termsOf(terms.join(' '))).toEqual(terms)
      }),
    )
  })

  test('make a phrase only side by side and whole', () => {
    expect(holdsPhrase('Plans locaux d’urbanisme', 'plan local d’urbanisme')).toBe(true)
    expect(holdsPhrase('Eaux pluviales', 'plu')).toBe(false)
    expect(holdsPhrase('Base des adresses', 'base adresse')).toBe(false)
  })
})

test('A dataset is like a need by each word once, where it weighs most', () => {
  const described = {
    title: 'Comptages de vélos',
    description: 'Passages par heure',
    keywords: ['cyclable'],
    themes: ['TRAN'],
  }
  const likeness = likenessOf(['comptage', 'velo', 'cyclable', 'transport', 'heure', 'neige'], described)
  expect(likeness).toMatchObject({
    title: ['comptage', 'velo'],
    keywords: ['cyclable'],
    themes: ['transport'],
    description: ['heure'],
  })
  expect(likeness.score).toBeCloseTo((2 + 0.8 + 0.4 + 0.4) / 6)
  expect(likenessOf([], described).score).toBe(0)
})
