import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildModules } from '#modules.ts'
import { Conflict, failureOfDatabase, Invalid, invalidFrom, isFailure, NotFound, Refused } from './errors.ts'
import { civilDate, count, line, siren } from './fields.ts'

function keysOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) throw new Error('accepted')
  const { fields } = invalidFrom(parsed.error)
  return Object.fromEntries(Object.entries(fields).map(([field, { key }]) => [field, key]))
}

describe('What is wrong with an input', () => {
  const schema = z.object({
    name: line(5),
    when: civilDate,
    siren: siren.optional(),
    size: count.optional(),
    parts: z
      .array(z.object({ label: line(3) }))
      .min(1)
      .optional(),
  })

  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['a missing field is needed', { when: '2026-01-01' }, { name: 'kernel.required' }],
    ['a blank field is needed', { name: '  ', when: '2026-01-01' }, { name: 'kernel.required' }],
    ['too long is too big', { name: '123456', when: '2026-01-01' }, { name: 'kernel.too-big' }],
    ['a date badly written has its own sentence', { name: 'a', when: '1/1/26' }, { when: 'kernel.invalid-date' }],
    ['a date that is not has its own sentence', { name: 'a', when: '2026-02-30' }, { when: 'kernel.invalid-date' }],
    ['words where a number goes', { name: 'a', when: '2026-01-01', size: 'x' }, { size: 'kernel.not-a-number' }],
    ['a negative count is too small', { name: 'a', when: '2026-01-01', size: -1 }, { size: 'kernel.too-small' }],
    ['a wrong number of a body', { name: 'a', when: '2026-01-01', siren: '123' }, { siren: 'kernel.invalid-siren' }],
    ['an empty list is needed', { name: 'a', when: '2026-01-01', parts: [] }, { parts: 'kernel.required' }],
    [
      'a place in a list is named by its path',
      { name: 'a', when: '2026-01-01', parts: [{ label: 'ok' }, { label: 'long' }] },
      { 'parts.1.label': 'kernel.too-big' },
    ],
    ['something else entirely', { name: 3, when: '2026-01-01' }, { name: 'kernel.invalid-value' }],
  ])('%s', (_, input, expected) => expect(keysOf(schema, input)).toEqual(expected))

  test('is told once per field, the first trouble first', () => {
    expect(keysOf(schema, {})).toEqual({ name: 'kernel.required', when: 'kernel.required' })
  })

  test('of the whole is told under « input »', () => {
    expect(keysOf(z.object({}), 'text')).toEqual({ input: 'kernel.invalid-value' })
  })

  test('leads to a sentence that exists, with its figure', () => {
    const registry = buildModules()
    expect(registry.sentence('kernel.too-big', 'fr', { maximum: '5' })).toBe('C’est trop\u202f: 5 au plus.')
    for (const key of ['kernel.required', 'kernel.invalid-date', 'kernel.invalid-siren', 'kernel.already-exists']) {
      expect(registry.sentence(key, 'fr')).not.toBe(key)
    }
    expect(registry.sentence('nobody.knows', 'fr')).toBe('nobody.knows')
  })
})

describe('The four ways of saying no', () => {
  test('are told apart from an error of the program', () => {
    for (const failure of [new Refused('a.b'), new NotFound('a.b'), new Conflict('a.b'), new Invalid({})]) {
      expect(isFailure(failure)).toBe(true)
    }
    expect(isFailure(new Error('x'))).toBe(false)
    expect(isFailure({ key: 'a.b' })).toBe(false)
    expect(new Refused('a.b').name).toBe('Refused')
  })

  test.each([
    ['23503', 'NotFound'],
    ['23505', 'Conflict'],
    ['22021', 'Invalid'],
    ['22P05', 'Invalid'],
  ])('PostgreSQL’s %s is a %s that remembers its cause', (code, name) => {
    const cause = Object.assign(new Error('from the database'), { code })
    const failure = failureOfDatabase(cause)
    expect(failure?.name).toBe(name)
    expect(failure?.cause).toBe(cause)
  })

  test('PostgreSQL’s other refusals stay errors of the program', () => {
    for (const error of [Object.assign(new Error('x'), { code: '42601' }), new Error('x'), null, 'x']) {
      expect(failureOfDatabase(error)).toBeNull()
    }
  })
})
