import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorWords } from './error-words.ts'
import { matchWithinTime } from './match-within-time.ts'
import { areOpeningHours } from './read-hours.ts'
import { readSchema } from './read-schema.ts'
import { sayErrorAtPlace, sayGap } from './say-error.ts'
import { fieldTypes, NotASchema } from './table-schema.ts'
import { validate } from './test-schemas.ts'
import { validateRows } from './validate-rows.ts'

test('A pattern that would never end is stopped and said, and the other columns are checked on', async () => {
  const schema = {
    fields: [
      { name: 'a', constraints: { pattern: '(a+)+' } },
      { name: 'b', constraints: { pattern: '\\d+' } },
    ],
  }
  const endless = `${'a'.repeat(60)}!`
  const result = await validate(schema, 'a\tb', `${endless}\t1`, `${endless}\tx`)
  expect(result.first.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual(['3 b pattern'])
  expect(result.notChecked).toEqual([{ code: 'costly-pattern', column: 'a', detail: '(a+)+' }])
})

test('A pattern is only ever a pattern: it reaches nothing of the program', () => {
  expect(matchWithinTime(/^\d$/, ['1', 'x', '"];process.exit();["'])).toEqual([true, false, false])
})

test('A pattern that is none is said, and checks nothing', async () => {
  const { notChecked, valid } = await validate(
    { fields: [{ name: 'a', constraints: { pattern: '(' } }, { name: 'b' }] },
    'a\tb',
    'x\ty',
  )
  expect(notChecked.map(({ code }) => code)).toEqual(['bad-pattern'])
  expect(valid).toBe(true)
})

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '2026-02-30', '1e999', '[1,2]', '{"type":"Point"}', '24/7', '-', '٣'),
)
const field = fc.record(
  {
    name: fc.string({ minLength: 1, maxLength: 8 }),
    type: fc.constantFrom(...fieldTypes, 'nothing'),
    format: fc.constantFrom('default', 'any', 'array', 'object', 'email', 'uri', '%d/%m/%Y', '%H:%M', '%Q%', '%'),
    constraints: fc.record(
      {
        required: fc.boolean(),
        unique: fc.boolean(),
        enum: fc.array(fc.string(), { maxLength: 5 }),
        minimum: fc.oneof(fc.integer(), fc.string()),
        maxLength: fc.oneof(fc.integer(), fc.constant('x')),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['name'] },
)

test('Any schema over any rows gives a result whose sentences all exist, and which holds no cell', () => {
  fc.assert(
    fc.property(
      fc.array(field, { minLength: 1, maxLength: 4 }),
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
      (fields, rows) => {
        const schema = readSchema({ fields, primaryKey: fields[0]?.name })
        const validator = validateRows(
          schema,
          fields.map(({ name }) => name),
        )
        validator.take(rows.map((cells, i) => ({ line: i + 2, cells })))
        const result = validator.end()
        const counted = result.counts.reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBe(result.errors + result.warnings)
        for (const error of result.first) {
          expect(Object.keys(errorWords.fr)).toContain(error.code)
          for (const language of ['fr', 'en'] as const)
            expect(sayErrorAtPlace(error, language)).not.toContain('undefined')
        }
        for (const gap of result.notChecked) expect(sayGap(gap, 'fr')).not.toContain('undefined')
      },
    ),
  )
})

test('A cell is never repeated by what is said of it', async () => {
  const secret = '2 84 12 99 123 456 78'
  const types = fieldTypes.map((type, i) => ({
    name: `c${i}`,
    type,
    constraints: { enum: ['a'], pattern: 'b', minimum: '1', maxLength: 2 },
  }))
  const header = types.map(({ name }) => name).join('\t')
  const result = await validate({ fields: types }, header, types.map(() => secret).join('\t'))
  expect(result.errors).toBeGreaterThan(10)
  const said = JSON.stringify(result) + result.first.map(error => sayErrorAtPlace(error, 'fr')).join('\n')
  expect(said.replace(/\D/g, '')).not.toContain(secret.replace(/\D/g, ''))
})

test('Any JSON is a schema or says that it is none', () => {
  fc.assert(
    fc.property(fc.jsonValue(), json => {
      try {
        expect(readSchema(json).fields.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(NotASchema)
      }
    }),
  )
})

test('Opening hours answer for any text', () => {
  const word = fc.constantFrom(
    'Mo',
    'Mo-Fr',
    '08:00-12:00',
    ',',
    ';',
    'PH',
    'off',
    'Jan',
    '1',
    '-',
    'week',
    ' ',
    '"',
    '24/7',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), words => {
      expect(typeof areOpeningHours(words.join(' '))).toBe('boolean')
    }),
  )
})
