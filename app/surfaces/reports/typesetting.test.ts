import { expect, test } from 'vitest'
import { paperDate, typeset } from './typesetting.ts'

test('French text gets narrow spaces and typographic apostrophes, except in the name of a file', () => {
  expect(typeset({ why: "l'action : « oui » à 80 %", file: "l'acte : 1.pdf" }, 'fr')).toEqual({
    why: 'l’action\u202f: «\u202foui\u202f» à 80\u00a0%',
    file: "l'acte : 1.pdf",
  })
})

test('English text is left as it is, but for characters nobody can print', () => {
  expect(typeset(["the authority's plan: 80 %\u0000\ufeff\ud800"], 'en')).toEqual(["the authority's plan: 80 %\ufffd"])
})

test('the first of a month is « 1er », and what is not a date is printed as it came', () => {
  expect(paperDate('2027-03-01', 'fr')).toBe('1er\u00a0mars 2027')
  expect(paperDate('2027-03-11T08:00:00Z', 'fr')).toBe('11\u00a0mars 2027')
  expect(paperDate('printemps 2027', 'fr')).toBe('printemps 2027')
})
