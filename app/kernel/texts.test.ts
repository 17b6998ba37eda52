import { describe, expect, test } from 'vitest'
import { modules } from '#modules.ts'
import { kernelTexts } from './sentences.ts'
import { formatDate, formatInstant, formatNumber, formatShare, frenchSpaces, plainWords } from './texts.ts'

describe('French spaces', () => {
  test.each([
    ['Quoi ? Oui !', 'Quoi\u202f? Oui\u202f!'],
    ['« ville » : oui ; non', '«\u202fville\u202f»\u202f: oui\u202f; non'],
    ['1 234 567 habitants', '1\u202f234\u202f567 habitants'],
    ['12 345', '12\u202f345'],
    ['le 3 12345', 'le 3 12345'],
    ['déjà\u202f: fait', 'déjà\u202f: fait'],
  ])('%j becomes %j', (typed, set) => expect(frenchSpaces(typed)).toBe(set))
})

test('the words of a name are the same whatever their accents, case and signs', () => {
  expect(plainWords(' Next’ADS – Été (2) ')).toBe('next ads ete 2')
})

describe('Figures and dates', () => {
  test('are written as each language writes them', () => {
    expect(formatShare(0.5, 'fr')).toMatch(/^50[\u00a0\u202f]%$/)
    expect(formatShare(0.5, 'en')).toBe('50%')
    expect(formatNumber(1234.56, 'fr')).toBe('1\u202f234,6')
    expect(formatNumber(1234.56, 'en', 0)).toBe('1,235')
    expect(formatDate('2026-11-23', 'fr')).toBe('23 novembre 2026')
    expect(formatDate('2026-01-01', 'en')).toBe('January 1, 2026')
    expect(formatDate('1999-01-01', 'fr')).toBe('1er janvier 1999')
    // A title may well be written so: no list must fall for it.
    for (const none of ['9999-99-99', '2026-02-30', '0000-00-00']) expect(formatDate(none, 'fr')).toBe(none)
    expect(formatDate('1999-01-11', 'fr')).toBe('11 janvier 1999')
    expect(formatInstant(new Date('2027-03-01T08:00:00Z'), 'fr', 'Europe/Paris')).toMatch(/^1er mars 2027/)
  })

  test('an instant is told in the authority’s own hour', () => {
    const instant = new Date('2026-11-23T23:30:00Z')
    expect(formatInstant(instant, 'fr', 'Europe/Paris')).toContain('24 novembre 2026')
    expect(formatInstant(instant, 'fr', 'Europe/Paris')).toContain('00:30')
    expect(formatInstant(instant, 'fr', 'Indian/Reunion')).toContain('03:30')
  })
})

describe('Sentences of refusal', () => {
  test('exist in both languages under the same keys, in every module', () => {
    for (const texts of [kernelTexts, ...modules.map(module => module.texts)]) {
      expect(Object.keys(texts.en.errors ?? {})).toEqual(Object.keys(texts.fr.errors ?? {}))
    }
  })

  test('in French hold no typewriter’s apostrophe, quotation mark or three dots', () => {
    for (const texts of [kernelTexts, ...modules.map(module => module.texts)]) {
      for (const [key, sentence] of Object.entries(texts.fr.errors ?? {})) {
        const shown = typeof sentence === 'function' ? sentence({}) : sentence
        expect(shown, key).not.toMatch(/'|\.\.\.|"/)
      }
    }
  })
})
