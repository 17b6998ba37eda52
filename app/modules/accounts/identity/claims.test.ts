import { describe, expect, test } from 'vitest'
import { claimValues, meetsCondition, nameFrom, provenEmail, rolesFrom } from './claims.ts'

describe('A claim', () => {
  test.each([
    [{ groups: ['a', 'b'] }, 'groups', ['a', 'b']],
    [{ groups: 'a; b' }, 'groups', ['a', 'b']],
    [{ realm_access: { roles: ['a'] } }, 'realm_access.roles', ['a']],
    [{ 'https://x.example/roles': ['a'] }, 'https://x.example/roles', ['a']],
    [{ siret: 21350001900015 }, 'siret', ['21350001900015']],
    [{ groups: [{ name: 'a' }, null, true] }, 'groups', []],
    [{}, 'groups', []],
    [{ groups: 'a' }, 'groups.length', []],
    [{}, 'constructor.name', []],
  ])('%j under %s is read as %j', (claims, path, values) => {
    expect(claimValues(claims, path)).toEqual(values)
  })
})

describe('Roles', () => {
  const settings = {
    roles_claim: 'groups',
    role_map: { dpo: ['dpo'], it: ['dsi', 'informatique'] },
    default_roles: ['agent' as const],
  }

  test('are those of the values named, those by default when none is, and never that of who runs the installation', () => {
    expect(rolesFrom(settings, { groups: ['informatique', 'dpo', 'autre'] })).toEqual(['dpo', 'it'])
    expect(rolesFrom(settings, { groups: ['operator', 'admin'] })).toEqual(['agent'])
    const forged = { ...settings, role_map: { operator: ['dpo'] } as object, default_roles: [] }
    expect(rolesFrom(forged, { groups: ['dpo'] })).toEqual([])
    expect(rolesFrom({ ...settings, roles_claim: null }, { groups: ['dpo'] })).toEqual(['agent'])
  })

  test('wait for the condition, when there is one', () => {
    const condition = { condition_claim: 'siret', condition_values: ['1'] }
    expect(meetsCondition(condition, { siret: '1' })).toBe(true)
    expect([{}, { siret: '2' }, { siret: null }].map(claims => meetsCondition(condition, claims))).toEqual([
      false,
      false,
      false,
    ])
    expect(meetsCondition({ condition_claim: null, condition_values: [] }, {})).toBe(true)
  })
})

describe('An address', () => {
  const plain = { email_domains: [], trusts_email: false }
  const trusting = { email_domains: ['ville.example'], trusts_email: true }
  test.each([
    [plain, { email: ' A@Ville.example ', email_verified: true }, 'a@ville.example'],
    [plain, { email: 'a@ville.example', email_verified: 'true' }, 'a@ville.example'],
    [plain, { email: 'a@ville.example' }, null],
    [trusting, { email: 'a@ville.example' }, 'a@ville.example'],
    [trusting, { email: 'a@ville.example', email_verified: false }, null],
    [trusting, { email: 'a@autre.example' }, null],
    [trusting, { email: 'a@ville.example@autre.example' }, null],
    [plain, { email: ['a@ville.example'], email_verified: true }, null],
    [plain, { email_verified: true }, null],
  ])('under %j, %j proves %s', (settings, claims, email) => {
    expect(provenEmail(settings, claims)).toBe(email)
  })
})

test('a name is taken from whatever the provider says, without what could open a tag or an address', () => {
  expect(nameFrom({ name: 'Inès Kermadec' }, 'i@v.example')).toBe('Inès Kermadec')
  expect(nameFrom({ given_name: 'Inès', usual_name: 'Kermadec' }, 'i@v.example')).toBe('Inès Kermadec')
  expect(nameFrom({ name: '<b>Inès</b>\n@x' }, 'i@v.example')).toBe('b Inès b x')
  expect(nameFrom({}, 'ines.k@v.example')).toBe('ines.k')
})
