import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellText,
  columnKeys,
  cutText,
  findHeader,
  isBlankWord,
  mapColumns,
  normaliseHeader,
  parseCount,
  parseFrenchDate,
} from '#kernel/sheets.ts'

const known = [['nom', 'application', 'logiciel'], ['editeur', 'fournisseur'], ['date de mise en service']]

describe('a header is compared without what people vary', () => {
  it('drops case, accents, punctuation and repeated spaces', () => {
    expect(normaliseHeader('  N° de  MARCHÉ (Œuvre) :\n')).toBe('n de marche oeuvre')
    expect(normaliseHeader('Date_de-mise\u00a0en service')).toBe('date de mise en service')
  })

  it('is found below titles and empty rows', () => {
    const rows = [['Inventaire des logiciels 2026', null], [], ['NOM', 'Éditeur', 'Utilisateurs'], ['Nom', 'x', 1]]
    expect(findHeader(rows, known)).toEqual({ index: 2, score: 2 / 3 })
  })

  it('is not found where fewer than two fields appear, nor below line 20', () => {
    expect(findHeader([['Nom', 'Prénom', 'Âge']], known)).toBeNull()
    expect(findHeader([...Array.from({ length: 20 }, () => []), ['Nom', 'Éditeur']], known)).toBeNull()
    expect(findHeader([], known)).toBeNull()
  })

  it('is found by its only field when the file has one', () => {
    expect(findHeader([['x'], ['Domaine']], [['domaine']])).toEqual({ index: 1, score: 1 })
  })
})

describe('columns are mapped to fields', () => {
  const fields = [
    { name: 'name', words: ['nom', 'application'] },
    { name: 'contact', words: ['référent', 'contact'] },
    { name: 'users', words: ['nombre d’utilisateurs'] },
  ]

  it('prefers the exact header, whatever the order, and leaves the others free', () => {
    expect(mapColumns(['Nom du référent', 'NOM', 'Remarques'], fields)).toEqual({
      'Nom du référent': 'contact',
      NOM: 'name',
      Remarques: null,
    })
  })

  it('accepts plurals and never feeds a field twice', () => {
    expect(mapColumns(['Applications', 'Application', "Nombre d'utilisateur"], fields)).toEqual({
      Applications: 'name',
      Application: null,
      "Nombre d'utilisateur": 'users',
    })
  })

  it('keeps repeated and empty headers apart', () => {
    expect(columnKeys(['id', 'nom', 'id', null, 'id'])).toEqual(['id', 'nom', 'id (2)', 'Colonne 4', 'id (3)'])
    expect(Object.keys(mapColumns(['id', 'id', ''], fields))).toEqual(['id', 'id (2)', 'Colonne 3'])
  })
})

describe('a date', () => {
  it.each([
    ['12/03/2026', '2026-03-12'],
    ['1/3/2026', '2026-03-01'],
    ['12-03-26', '2026-03-12'],
    ['31.12.99', '1999-12-31'],
    ['2026-03-12', '2026-03-12'],
    ['2026-03-12T10:30:00Z', '2026-03-12'],
    ['12/03/2026 10:30', '2026-03-12'],
    ['12/03/2026 à 10h30', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['12 mars 2026', '2026-03-12'],
    ['jeudi 12 mars 2026', '2026-03-12'],
    ['1er févr. 2026', '2026-02-01'],
    ['3 déc. 2025', '2025-12-03'],
    ['15\u00a0août\u00a02025', '2025-08-15'],
    ['29/02/2024', '2024-02-29'],
    [46093, '2026-03-12'],
    [46093.75, '2026-03-12'],
    ['46093', '2026-03-12'],
  ])('reads %s', (text, date) => {
    expect(parseFrenchDate(text)).toBe(date)
  })

  it.each([
    '31/02/2026',
    '29/02/2025',
    '03/25/2026',
    '00/01/2026',
    '12/13/2026',
    'mars 2026',
    '2026',
    'NC',
    '',
    '12 thermidor 2026',
    '1/1/0026',
    12,
  ])('refuses %s', text => {
    expect(parseFrenchDate(text)).toBeNull()
  })

  it('survives a round trip from any day between 1954 and 2119', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_499 }), serial => {
        const [year, month, day] = (parseFrenchDate(serial) ?? '').split('-')
        return parseFrenchDate(`${day}/${month}/${year}`) === parseFrenchDate(serial)
      }),
    )
  })
})

describe('a count', () => {
  it.each([
    ['30', 30],
    ['environ 30', 30],
    ['env. 1 200 agents', 1200],
    ['~ 15', 15],
    ['45 postes', 45],
    ['45postes', 45],
    ['1 200', 1200],
    ['1\u202f200', 1200],
    ['1.200', 1200],
    ['30,0', 30],
    ['12 (dont 3 en prêt)', 12],
    ['0', 0],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count)
  })

  it.each([
    'NC',
    '',
    '10 à 20',
    '10-20',
    '12,5',
    '1.5',
    '30 %',
    '-5',
    '3 M€',
    '12k',
    '2 millions',
    'plus de 100',
    'Office 365',
    '9'.repeat(20),
  ])('refuses %s', text => {
    expect(parseCount(text)).toBeNull()
  })
})

it('long cells are neither headers, dates nor counts, and cost nothing', () => {
  const long = 't'.repeat(1_000_000)
  const start = performance.now()
  expect([findHeader([[long, long]], [[long]]), parseFrenchDate(long), parseCount('('.repeat(1_000_000))]).toEqual([
    null,
    null,
    null,
  ])
  expect(performance.now() - start).toBeLessThan(1000)
})

describe('words that mean nobody knows', () => {
  it.each([
    '',
    ' ',
    '-',
    '?',
    '??',
    '—',
    '…',
    'NC',
    'N.C.',
    'n/a',
    '#N/A',
    'Non renseigné',
    'non renseignée',
    'Néant',
    'SANS OBJET',
    'à compléter',
  ])('are blank: %s', text => {
    expect(isBlankWord(text)).toBe(true)
  })

  it.each(['Aucune', 'Non', '0', 'Nantes', 'NCE Logiciels'])('are not blank: %s', text => {
    expect(isBlankWord(text)).toBe(false)
  })

  it('include error and empty cells once turned into text', () => {
    expect([cellText({ error: '#REF!' }), cellText(null), cellText(undefined), cellText(12.5), cellText(true)]).toEqual(
      ['', '', '', '12.5', 'oui'],
    )
  })
})

it('a text that is cut keeps whole characters', () => {
  expect(cutText('ab😀c', 3)).toBe('ab')
  expect(cutText('ab😀c', 4)).toBe('ab😀')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => cutText(text, most).isWellFormed()),
  )
})
