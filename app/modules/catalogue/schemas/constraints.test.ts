import { describe, expect, test } from 'vitest'
import { readSchema } from './read-schema.ts'
import { sayError } from './say-error.ts'
import { NotASchema } from './table-schema.ts'
import { codesOf, faultsOf, validate } from './test-schemas.ts'

describe('Constraints', () => {
  test('a required cell must be filled; what the schema calls missing is empty', async () => {
    const missing = {
      fields: [
        { name: 'a', constraints: { required: true } },
        { name: 'b', type: 'integer' },
      ],
      missingValues: ['', 'NC'],
    }
    expect(codesOf(await validate(missing, 'a\tb', 'x\tNC', 'NC\t1', '\t2'))).toEqual(['3 a required', '4 a required'])
  })

  test('a value must be in the list, in its type; a near one is named', async () => {
    const list = { type: 'string', constraints: { enum: ['Public', 'Privé', 'Mixte'] } }
    expect(await faultsOf(list, 'Public', 'prive', 'Autre')).toEqual(['3 not-listed-near', '4 not-listed'])
    expect(await faultsOf({ type: 'integer', constraints: { enum: ['1', '2'] } }, '01', '3')).toEqual(['3 not-listed'])
    expect(await faultsOf({ type: 'array', constraints: { enum: ['a', 'b'] } }, '["a","b"]', '["a","z"]')).toEqual([
      '3 not-listed',
    ])
  })

  test('limits compare numbers as numbers, days as days, lengths in letters', async () => {
    expect(await faultsOf({ type: 'integer', constraints: { minimum: 2, maximum: 10 } }, '9', '11', '1')).toEqual([
      '3 too-large',
      '4 too-small',
    ])
    expect(
      await faultsOf({ type: 'date', constraints: { minimum: '2026-01-01' } }, '2026-01-01', '2025-12-31'),
    ).toEqual(['3 too-small'])
    expect(await faultsOf({ type: 'number', constraints: { exclusiveMinimum: 0 } }, '0', '0.1')).toEqual([
      '2 not-above',
    ])
    expect(await faultsOf({ constraints: { minLength: 2, maxLength: 3 } }, '🚲🚲', 'abcd', 'a')).toEqual([
      '3 too-long',
      '4 too-short',
    ])
  })

  test('a value that does not follow its pattern is shown the example of the schema, if that follows it', async () => {
    const saidOf = async (example: string) => {
      const schema = { fields: [{ name: 'a', example, constraints: { pattern: '\\d{5}-P-\\d{3}' } }] }
      const [fault] = (await validate(schema, 'a', 'P-001')).first
      return fault && sayError(fault, 'fr')
    }
    expect(await saidOf('75114-P-001')).toMatch(/écrivez-la comme «\s75114-P-001\s»/)
    expect(await saidOf('P-1')).toContain('\\d{5}-P-\\d{3}')
  })

  test('a pattern is for the whole value, Python spellings included', async () => {
    expect(await faultsOf({ constraints: { pattern: '\\d{2}' } }, '12', '123')).toEqual(['3 pattern'])
    expect(await faultsOf({ constraints: { pattern: '\\A(?P<an>\\d{4})\\Z' } }, '2026', 'x')).toEqual(['3 pattern'])
  })

  test('what must be unique says where it came first', async () => {
    const { first } = await validate(
      { fields: [{ name: 'a', constraints: { unique: true } }, { name: 'b' }] },
      'a\tb',
      'x\t1',
      'y\t1',
      'x\t1',
    )
    expect(first).toEqual([{ line: 4, column: 'a', code: 'twice', severity: 'error', words: { first: 2 } }])
  })

  test('a primary key is whole and met once', async () => {
    const keyed = { fields: [{ name: 'a' }, { name: 'b' }], primaryKey: ['a', 'b'] }
    expect(codesOf(await validate(keyed, 'a\tb', 'x\t1', 'x\t2', 'x\t1', '\t3'))).toEqual([
      '4 a, b key-twice',
      '5 a, b key-empty',
    ])
  })

  test('a reference to the table itself must lead somewhere, further down too; another table is said to be absent', async () => {
    const tree = {
      fields: [{ name: 'id' }, { name: 'parent' }],
      foreignKeys: [
        { fields: 'parent', reference: { resource: '', fields: 'id' } },
        { fields: 'id', reference: { resource: 'autre', fields: 'id' } },
      ],
    }
    const result = await validate(tree, 'id\tparent', 'a\tb', 'b\t', 'c\tz')
    expect(codesOf(result)).toEqual(['4 parent reference'])
    expect(result.notChecked).toEqual([{ code: 'foreign-key-elsewhere', column: 'id', detail: 'autre' }])
  })
})

describe('The header', () => {
  const schema = {
    fields: [
      { name: 'siret', constraints: { required: true } },
      { name: 'nom' },
      { name: 'ville', constraints: { required: true } },
    ],
  }

  test('is found below titles, and told what it lacks, has in excess, misspells and disorders', async () => {
    const result = await validate(schema, 'Titre du tableau\t', 'nom\tSiret \tautre\tautre', 'x\ty\tz\tz')
    expect(codesOf(result)).toEqual([
      '- Siret  header-misspelt',
      '- autre header-extra',
      '- autre header-extra',
      '- ville header-missing',
      '- - header-order',
    ])
    expect(result.rows).toBe(1)
    expect(result.valid).toBe(false)
  })

  test('makes nothing invalid by an extra column, an optional one that lacks, or another order', async () => {
    expect(await validate(schema, 'ville\tsiret\tplus', 'x\ty\tz')).toMatchObject({
      valid: true,
      errors: 0,
      warnings: 3,
    })
  })

  test('has each name once', async () => {
    expect(codesOf(await validate({ fields: [{ name: 'a' }] }, 'a\ta\t', '1\t2\t3'))).toEqual([
      '- a header-twice',
      '- - header-blank',
    ])
  })
})

test('Rows of another length and rows of nothing are told by their line', async () => {
  const result = await validate({ fields: [{ name: 'a' }, { name: 'b' }] }, 'a\tb', '1\t2', '1', '\t', '1\t2\t3')
  expect(codesOf(result)).toEqual(['3 - cells-lacking', '4 - blank-row', '5 - cells-extra'])
})

test('All errors are counted, the first thousand kept', async () => {
  const result = await validate(
    { fields: [{ name: 'a', type: 'integer' }, { name: 'b' }] },
    'a\tb',
    ...Array.from({ length: 2500 }, () => 'x\t1'),
  )
  expect(result).toMatchObject({
    errors: 2500,
    rows: 2500,
    counts: [{ code: 'not-integer', column: 'a', count: 2500 }],
  })
  expect(result.first).toHaveLength(1_000)
})

test('What a schema asks and nobody understands is listed, never passed over', () => {
  const { notChecked } = readSchema({
    fields: [
      { name: 'a', type: 'couleur' },
      { name: 'b', constraints: { jamais: 1 } },
    ],
    custom_checks: [{ name: 'lune-pleine', params: { column: 'a' } }],
  })
  expect(notChecked.map(({ code, column }) => `${code} ${column}`)).toEqual([
    'unknown-type a',
    'unknown-constraint b',
    'unknown-check a',
  ])
})

test.each([null, [], { fields: [] }, { fields: [{}] }, 'x'])('%j is no schema, and says so', json => {
  expect(() => readSchema(json)).toThrow(NotASchema)
})
