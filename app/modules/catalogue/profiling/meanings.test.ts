import { expect, test } from 'vitest'
import { lines, profileOf } from './test-files.ts'

const many = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i))
const key = (body: string) => String(97 - Number(BigInt(body) % 97n)).padStart(2, '0')
const nir = (i: number) => {
  const body = `18405751080${String(i + 10).padStart(2, '0')}`
  return body + key(body)
}
const luhn = (digits: string) =>
  [...digits]
    .toReversed()
    .reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 2 : 1) - (i % 2 && Number(digit) > 4 ? 9 : 0), 0)
const siren = (i: number) => {
  const start = String(55_210_000 + i)
  return start + ((10 - (luhn(`${start}0`) % 10)) % 10)
}

test('Personal data are suggested with their evidence, and none of their values is in the profile', async () => {
  const rows = many(
    30,
    i =>
      `Durand${'abcdefghij'[i % 10]};Zoé;${nir(i)};p${i}@example.fr;06123456${10 + i};1${i % 9}/03/1984;${i} rue des Lilas;oui`,
  )
  const { profile, column } = await profileOf(
    lines('nom;prenom;numero_secu;mail;portable;date_naissance;adresse;RSA', ...rows),
  )
  expect(profile.columns.map(({ personal }) => personal[0]?.kind)).toEqual([
    'person-name',
    'first-name',
    'nir',
    'email',
    'phone',
    'birth-date',
    'address',
    'social',
  ])
  expect(column('numero_secu').personal).toEqual([
    expect.objectContaining({
      sensitivity: 'high',
      state: 'suggested',
      valid: 30,
      checked: 30,
      share: 1,
      complete: true,
    }),
  ])
  const said = JSON.stringify(profile)
  for (const raw of ['Durand', 'Zoé', nir(3), 'example.fr', '06123456', '1984', 'Lilas'])
    expect(said).not.toContain(raw)
  expect(profile.columns.every(({ withheld, min, topValues }) => withheld && min === null && topValues === null)).toBe(
    true,
  )
})

test('Without a header that says so, a NIR needs its key, and codes of 13 or 15 digits are none', async () => {
  const rows = many(50, i => `${nir(i)};18405751080${i + 10};20260000000${1000 + i};${1900 + i};${552_100_554 + i * 7}`)
  const { column } = await profileOf(lines('a;code;facture;annee;ref', ...rows))
  expect(column('a').personal[0]?.kind).toBe('nir')
  for (const name of ['code', 'facture', 'annee', 'ref']) expect(column(name).personal).toEqual([])
})

test('A rare value past the sample is found when its column is a candidate, and in texts', async () => {
  const rows = many(
    9000,
    i => `${i};${i === 8765 ? 'rappeler Mme au 06 12 34 56 78' : 'rien à signaler'};${i % 3 ? siren(i) : ''}`,
  )
  const { profile, column } = await profileOf(lines('id;note;entreprise', ...rows))
  expect(profile.sampledRows).toBeLessThan(profile.rows)
  expect(column('note').personal).toEqual([
    expect.objectContaining({ kind: 'phone', inside: true, valid: 1, checked: 9000, complete: true }),
  ])
  expect(column('entreprise').meaning).toMatchObject({ kind: 'siren', by: 'values', share: 1, complete: false })
  expect(column('id').personal).toEqual([])
})

test('French codes keep their text, and establishments of La Poste are SIRET', async () => {
  const rows = ['75056;75001;35600000000048;0750655E;W751234567', '2A004;20000;35600000049837;0750654D;W751234568']
  const { column } = await profileOf(lines('code_insee;code_postal;siret;uai;rna', ...rows))
  const kinds = ['code_insee', 'code_postal', 'siret', 'uai', 'rna'].map(name => column(name).meaning?.kind)
  expect(kinds).toEqual(['insee-commune', 'postal-code', 'siret', 'uai', 'rna'])
  expect(column('code_postal')).toMatchObject({ type: 'text', min: null })
})

test('Coordinates are told apart by their range, with their system and extent', async () => {
  const wgs = await profileOf(lines('id;lat;lon', 'a;48.85;2.35', 'b;47.2;-1.55'))
  expect(wgs.profile).toMatchObject({ crs: 'EPSG:4326', extent: [-1.55, 47.2, 2.35, 48.85] })
  const lambert = await profileOf(lines('id;x;y', 'a;652000,5;6862000,1', 'b;355000;6689000'))
  expect(lambert.profile.crs).toBe('EPSG:2154')
  const conic = await profileOf(lines('id;x;y', 'a;1352000,5;7221000,1', 'b;1355000;7225000'))
  expect(conic.profile.crs).toBe('EPSG:3948')
})

test('Points and addresses are personal only beside what names people', async () => {
  const bare = await profileOf(
    lines('equipement;adresse;lat;lon', 'École Jean Moulin;3 rue du Port;48.856613;2.352222'),
  )
  expect(bare.profile.columns.flatMap(({ personal }) => personal)).toEqual([])
  const homes = await profileOf(lines('prenom;adresse;lat;lon', 'Zoé;3 rue du Port;48.856613;2.352222'))
  expect(homes.profile.columns.map(({ personal }) => personal[0]?.sensitivity)).toEqual([
    'personal',
    'personal',
    'context',
    'context',
  ])
  expect(homes.profile.extent).toBeNull()
})

test('Places named after people, counted places and mailboxes of services raise no alarm', async () => {
  const rows = many(5, i => `École Jean Moulin ${'abcde'[i]};${i};contact@ville${i}.fr`)
  const { column } = await profileOf(lines('nom;nb_places_handicap;email', ...rows))
  expect(column('nom').personal).toEqual([])
  expect(column('nb_places_handicap').personal).toEqual([])
  expect(column('email').personal[0]?.sensitivity).toBe('low')
})

test('A column named for personal data that fits none shows no value either', async () => {
  const { profile, column } = await profileOf(lines('id;nir', '1;184057510801099', '2;184057510801199'))
  expect(column('nir')).toMatchObject({ withheld: true, topValues: null, min: null })
  expect(JSON.stringify(profile)).not.toContain('1840575')
})
