import { describe, expect, test } from 'vitest'
import { concession, file, marche, siret } from './decp.testing.ts'
import { looksLikeDecp, readDecp } from './read-decp.ts'

const latest = '2028-11-23'
const readAll = (json: unknown) => readDecp(json, latest)
async function readOne(item: Record<string, unknown>) {
  const { published } = await readAll({ marches: [item] })
  const found = published[0]?.contract
  if (!found) throw new Error('nothing was read')
  return { ...found, codes: found.doubts.map(({ code, field }) => `${field} ${code}`) }
}

describe('Shapes', () => {
  const flat2019 = {
    ...marche(),
    acheteur: undefined,
    'acheteur.id': siret.brume,
    _type: 'Marché',
    titulaires: [{ id: siret.logiciels, typeIdentifiant: 'SIRET', denominationSociale: 'Logiciels du Val' }],
  }
  test.each<[string, unknown, number]>([
    ['2022, contracts and concessions', file([marche()], [concession()]), 2],
    ['2019, a flat list', { marches: [flat2019, concession({ _type: 'Contrat de concession' })] }, 2],
    ['one contract where a list is expected', { marches: { marche: marche() } }, 1],
    ['several objects in one list', { marches: [{ marche: [marche(), marche({ id: '2' })] }] }, 2],
    ['a bare list', [marche(), marche({ id: '2' })], 2],
    ['without the envelope', { marche: [marche()] }, 1],
  ])('%s', async (_, json, count) => {
    expect(looksLikeDecp(json)).toBe(0.95)
    const { published, refusals } = await readAll(json)
    expect([published.length, refusals]).toEqual([count, []])
  })

  test.each([
    [{ type: 'FeatureCollection', features: [] }],
    [{ marches: 'aucun' }],
    [[1, 2]],
    ['x'],
    [null],
    [{ marches: { marche: [{ a: 1 }] } }],
  ])('%j is something else', json => expect(looksLikeDecp(json)).toBe(0))

  test('holders are read nested, flat, alone or named, whatever the year', async () => {
    const holder = { id: siret.logiciels, typeIdentifiant: 'SIRET', denominationSociale: 'Logiciels du Val' }
    const expected = [{ name: 'Logiciels du Val', identifier: siret.logiciels, identifier_type: 'SIRET' }]
    for (const titulaires of [
      [{ titulaire: holder }],
      [holder],
      { titulaire: [holder] },
      { titulaire: holder },
      holder,
    ])
      expect((await readOne(marche({ titulaires }))).holders).toEqual(expected)
  })

  test('an identifier alone is not a key: two buyers may use the same one', async () => {
    const other = marche({ acheteur: { id: siret.vapeur } })
    const { published, joined } = await readAll(file([marche(), other]))
    expect([published.length, joined]).toEqual([2, []])
  })

  test('a contract published twice is brought together, its modifications added up', async () => {
    const modification = (id: number, dureeMois: number, date: string) => ({
      modification: { id, dureeMois, dateNotificationModification: date },
    })
    const { published, joined } = await readAll(
      file([
        marche({ modifications: [modification(1, 54, '2025-02-01')] }),
        marche({ montant: 'NC', modifications: [modification(2, 60, '2026-02-01')] }),
      ]),
    )
    expect(joined).toEqual([{ line: 2, with: 1 }])
    expect(published).toHaveLength(1)
    expect(published[0]?.contract).toMatchObject({ amount: 84_000, months: 48, ends_on: '2029-03-04' })
    expect(published[0]?.contract.modifications.map(({ number }) => number)).toEqual(['1', '2'])
  })

  test('without a buyer or an object there is no contract, and its rank is said', async () => {
    const { published, refusals } = await readAll(
      file([marche(), marche({ acheteur: { id: 'NC' } }), marche({ objet: ' ' }), marche({ id: '9' })]),
    )
    expect(published.map(({ line }) => line)).toEqual([1, 4])
    expect(refusals).toEqual([
      { line: 2, refused: 'no-buyer' },
      { line: 3, refused: 'no-object' },
    ])
  })
})

describe('Values', () => {
  test.each<[unknown, string | null, string[]]>([
    ['2021-09-16', '2021-09-16', []],
    ['2021-09-16+02:00', '2021-09-16', []],
    ['2021-09-16Z', '2021-09-16', []],
    ['2021-09-16T00:00:00+02:00', '2021-09-16', []],
    ['2021-09-15T22:00:00Z', '2021-09-16', []],
    ['2021-09-15T22:00:00.000Z', '2021-09-16', []],
    ['September, 16 2021 00:00:00', '2021-09-16', []],
    ['16/09/2021', '2021-09-16', []],
    ['NC', null, []],
    [null, null, []],
    ['0002-11-30', null, ['notified_on date-absurd']],
    ['5021-09-16', null, ['notified_on date-absurd']],
    ['1901-09-16', null, ['notified_on date-absurd']],
    ['2099-09-16', null, ['notified_on date-absurd']],
    ['Smarch, 13 2021', null, ['notified_on date-unread']],
    ['2021-13-45T99:00:00Z', null, ['notified_on date-absurd']],
  ])('the date %j is read %j', async (dateNotification, expected, codes) => {
    const read = await readOne(marche({ dateNotification }))
    expect([read.notified_on, read.codes]).toEqual([expected, codes])
  })

  test.each<[unknown, number | null, string[]]>([
    [84_000, 84_000, []],
    ['84000.50', 84_000.5, []],
    ['84 000,50 €', 84_000.5, []],
    ['1.284.000,50', 1_284_000.5, []],
    ['NC', null, []],
    [1e17, null, ['amount amount-absurd']],
    [-5, null, ['amount amount-absurd']],
    [0, null, ['amount amount-stand-in']],
    [999_999_999, null, ['amount amount-stand-in']],
    [12, 12, ['amount amount-tiny']],
    ['beaucoup', null, ['amount amount-unread']],
  ])('the amount %j is read %j', async (montant, expected, codes) => {
    const read = await readOne(marche({ montant }))
    expect([read.amount, read.codes]).toEqual([expected, codes])
  })

  test.each<[unknown, number | null, string | null, string[]]>([
    [48, 48, '2028-03-04', []],
    ['48', 48, '2028-03-04', []],
    ['4 ans', 48, '2028-03-04', []],
    [11.5, 12, '2025-03-04', []],
    [0, null, null, ['months months-zero']],
    ['NC', null, null, []],
    [241, 241, null, ['months months-long']],
    [1460, null, null, ['months months-absurd']],
    ['longtemps', null, null, ['months months-unread']],
  ])('a duration of %j is read %j and ends %j', async (dureeMois, expected, end, codes) => {
    const read = await readOne(marche({ dureeMois }))
    expect([read.months, read.ends_on, read.codes]).toEqual([expected, end, codes])
  })

  test.each<[string, string]>([
    ['Marche', 'contract'],
    ['Marché subséquent', 'contract'],
    ['ACCORD-CADRE', 'framework'],
    ['Marche de partenariat', 'partnership'],
    ['Concession de service', 'concession'],
    ['Concession de service public', 'dsp'],
    ['Delegation de service public', 'dsp'],
    ['Convention', 'other'],
  ])('the nature « %s » is %s', async (nature, kind) => {
    expect((await readOne(marche({ nature }))).kind).toBe(kind)
  })

  test.each<[unknown, unknown, string | null, string[]]>([
    [siret.eaux, 'SIRET', 'SIRET', []],
    [siret.eaux, '', 'SIRET', []],
    [siret.eaux, undefined, 'SIRET', []],
    [21_960_088_900_014, 'siret', 'SIRET', []],
    ['219 600 889 00014', 'SIRET', 'SIRET', []],
    ['219600889', '', 'SIREN', []],
    ['FR00219600889', 'TVA', 'TVA', []],
    ['A12345', 'TAHITI', 'TAHITI', []],
    ['0123456.001', 'RIDET', 'RIDET', []],
    ['W12', 'FRWF', 'FRWF', []],
    ['I12', 'IREP', 'IREP', []],
    ['CHE-123', 'HORS_UE', 'HORS-UE', []],
    ['CHE-123', 'HORS-UE', 'HORS-UE', []],
    ['12345678901234', 'SIRET', 'SIRET', ['holders holder-siret']],
    ['ABC', '', null, ['holders holder-type']],
    ['', 'SIRET', undefined as unknown as null, ['holders holder-missing', 'holders no-holder']],
    ['00000000000000', 'SIRET', undefined as unknown as null, ['holders holder-missing', 'holders no-holder']],
  ])('the identifier %j of type %j is of type %j', async (id, typeIdentifiant, type, codes) => {
    const read = await readOne(marche({ titulaires: [{ titulaire: { id, typeIdentifiant } }] }))
    expect([read.holders[0]?.identifier_type, read.codes]).toEqual([type, codes])
  })

  test('the check digit of a CPV code is dropped, and what is no code is a doubt', async () => {
    expect(await readOne(marche({ codeCPV: '72267000-4' }))).toMatchObject({ cpv: '72267000', codes: [] })
    expect(await readOne(marche({ codeCPV: '722670004' }))).toMatchObject({ cpv: '72267000' })
    expect(await readOne(marche({ codeCPV: 'services' }))).toMatchObject({ cpv: null, codes: ['cpv cpv-unread'] })
  })

  test('control characters inside texts become spaces', async () => {
    expect((await readOne(marche({ objet: 'Entretien\u0000 des\u0007\nespaces\u0085verts' }))).object).toBe(
      'Entretien des espaces verts',
    )
  })

  test('a number that lost the zero of a SIRET finds it again; a wrong key is a doubt', async () => {
    expect((await readOne(marche({ acheteur: { id: 1_960_088_100_015 } }))).buyer_siret).toBe('01960088100015')
    expect((await readOne(marche({ acheteur: { id: '24960004000012' } }))).codes).toEqual(['buyer_siret buyer-siret'])
  })

  test('a contract without an identifier gets the same one at every reading', async () => {
    const [first, second] = [await readOne(marche({ id: '' })), await readOne(marche({ id: null }))]
    expect(first.reference).toMatch(/^SANS-ID-[0-9a-f]{10}$/)
    expect(second.reference).toBe(first.reference)
    expect((await readOne(marche({ id: '', objet: 'Autre' }))).reference).not.toBe(first.reference)
  })
})

describe('Modifications', () => {
  const modified = (modifications: unknown) => readOne(marche({ modifications }))

  test('each leaves what it does not say as the one before made it', async () => {
    const read = await modified([
      { modification: { id: 1, dureeMois: 60, dateNotificationModification: '2025-01-10' } },
      { modification: { id: 2, montant: 99_000, dateNotificationModification: '2025-06-10' } },
      {
        modification: {
          id: 3,
          titulaires: [{ titulaire: { id: siret.eaux, typeIdentifiant: 'SIRET' } }],
          dateNotificationModification: '2026-01-10',
        },
      },
    ])
    expect(read).toMatchObject({ months: 48, amount: 84_000, ends_on: '2029-03-04', codes: [] })
    expect(read.modifications.map(({ months, amount }) => [months, amount])).toEqual([
      [60, null],
      [null, 99_000],
      [null, null],
    ])
    expect(read.holders.map(({ identifier }) => identifier)).toEqual([siret.eaux])
  })

  test('the shape of 2019 and fields of concessions are understood', async () => {
    const read = await modified([
      {
        objetModification: 'Avenant 1',
        dateSignatureModification: '2025-02-01',
        dureeMois: '54',
        valeurGlobale: 90_000,
      },
    ])
    expect(read.modifications).toEqual([
      { number: '1', signed_on: '2025-02-01', months: 54, amount: 90_000, object: 'Avenant 1' },
    ])
    expect(read.ends_on).toBe('2028-09-04')
  })

  test('they take effect in the order of their dates, whatever that of the file', async () => {
    const read = await modified({
      modification: [
        { id: 2, dureeMois: 60, dateNotificationModification: '2026-01-10' },
        { id: 1, dureeMois: 54, dateNotificationModification: '2025-01-10' },
      ],
    })
    expect(read.modifications.map(({ number }) => number)).toEqual(['1', '2'])
    expect(read.ends_on).toBe('2029-03-04')
  })

  test('a doubtful duration changes no end, and says so', async () => {
    const read = await modified([{ modification: { id: 1, dureeMois: 0, dateNotificationModification: '2025-01-10' } }])
    expect(read).toMatchObject({ ends_on: '2028-03-04', codes: ['modification-months months-zero'] })
    const long = await modified([
      { modification: { id: 1, dureeMois: 365, dateNotificationModification: '2025-01-10' } },
    ])
    expect(long).toMatchObject({ ends_on: '2028-03-04', codes: ['modification-months months-long'] })
  })

  test('two of one number stay two', async () => {
    const one = { modification: { id: 1, dureeMois: 54, dateNotificationModification: '2025-01-10' } }
    expect((await modified([one, one])).modifications.map(({ number }) => number)).toEqual(['1', '1 (2)'])
  })
})

test('A concession starts when it is run, and its service is guessed from its object', async () => {
  const { published } = await readAll(
    file([], [concession(), concession({ id: 'B', objet: 'Gestion du centre aquatique', nature: '' })]),
  )
  expect(published.map(({ contract }) => [contract.kind, contract.service, contract.ends_on])).toEqual([
    ['dsp', 'water', '2028-01-01'],
    ['concession', 'culture-sport', '2028-01-01'],
  ])
})
