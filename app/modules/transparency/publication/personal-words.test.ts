import { describe, expect, test } from 'vitest'
import { functionalAddress, looksLikeName, personalWordsIn } from './personal-words.ts'

describe('What may point to one person', () => {
  test.each([
    'marie.durand@ville.example',
    'Écrivez à m.durand@ville.example avant lundi',
    'jean-paul.martin2@agglo.example',
    'durand-marie@ville.example',
  ])('is a nominative address: %s', text => {
    expect(personalWordsIn(text).map(({ kind }) => kind)).toEqual(['email'])
  })

  test.each([
    'contact@ville.example',
    'service.urbanisme@ville.example',
    'dpo@ville.example',
    'petite-enfance@ville.example',
    'transparence.ia@ville.example',
  ])('is not the address of a service: %s', text => {
    expect(personalWordsIn(text)).toEqual([])
  })

  test.each(['06 12 34 56 78', '+33 7 12 34 56 78', '06.12.34.56.78', '0612345678'])('is a mobile phone: %s', text => {
    expect(personalWordsIn(`Appelez le ${text}.`)).toEqual([{ kind: 'mobile', found: text }])
  })

  test('is not the identifier of a record, whatever digits it drew', () => {
    expect(personalWordsIn('01a224b6-9c07-7001-8069-74edbb6bea59 Inscriptions')).toEqual([])
    expect(personalWordsIn('01a224b6-9c07-7001-8069-74edbb6bea59, 06 12 34 56 78').map(({ found }) => found)).toEqual([
      '06 12 34 56 78',
    ])
  })

  test('is neither a switchboard nor a SIRET nor a year', () => {
    expect(personalWordsIn('01 23 45 67 89, SIRET 21060612345678, en 2026')).toEqual([])
  })

  test.each(['Jeanne Martin', 'M. Roux', 'Mme Le Goff', 'Jean-Paul Dupont'])('is a name: %s', words => {
    expect(looksLikeName(words)).toBe(true)
  })

  test.each(['Responsable du service courrier', 'Directrice générale', 'DSI', 'Chef de projet', 'Urbanisme'])(
    'is not a function: %s',
    words => {
      expect(looksLikeName(words)).toBe(false)
    },
  )

  test('is replaced by the address of a function at the same place', () => {
    expect(functionalAddress('marie.durand@ville.example')).toBe('accueil@ville.example')
  })
})
