import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { knownSchemas } from './known-schemas.ts'
import { readSchema } from './read-schema.ts'
import { validateSource } from './validate-source.ts'

const folder = new URL('../../../../../shared/fixtures/', import.meta.url)
const here = existsSync(folder)
const schemas = here ? readdirSync(new URL('table-schema/', folder)) : ['']
const schemaOf = (file: string) => readSchema(JSON.parse(readFileSync(new URL(`table-schema/${file}`, folder), 'utf8')))

/** What is wrong in the examples that schemas give of themselves: a made-up SIRET, a number with spaces, days in disorder. */
const wrongExamples: Readonly<Record<string, string[]>> = {
  'etalab-schema-stationnement-schema.json': ['num_siret siret-key'],
  'scdl-budget-schema.json': ['BGT_MTRAR3112 number-spaces'],
  'scdl-deliberations-schema.json': ['PREF_DATE compare-more-or-equal'],
}

describe.skipIf(!here)('national schemas (../shared/fixtures)', () => {
  test.each(schemas)('%s is understood whole: no type, constraint or check is unknown', file => {
    const schema = schemaOf(file)
    expect(schema.notChecked).toEqual([])
    expect(schema.fields.length).toBeGreaterThan(4)
  })

  test.each(schemas)('%s accepts a row of its own examples, but for what its examples get wrong', async file => {
    const raw: { fields: { name: string; example?: unknown; examples?: unknown }[] } = JSON.parse(
      readFileSync(new URL(`table-schema/${file}`, folder), 'utf8'),
    )
    const exampleOf = ({ example, examples: many }: (typeof raw.fields)[number]) => {
      const one = example ?? (Array.isArray(many) ? many[0] : many) ?? ''
      return typeof one === 'string' ? one : JSON.stringify(one)
    }
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    const csv = [raw.fields.map(({ name }) => quoted(name)), raw.fields.map(field => quoted(exampleOf(field)))]
    const bytes = new TextEncoder().encode(`${csv.map(cells => cells.join(';')).join('\n')}\n`)
    const result = await validateSource({ name: 'exemple.csv', bytes }, schemaOf(file))
    expect(
      result.first.filter(({ severity }) => severity === 'error').map(({ column, code }) => `${column} ${code}`),
    ).toEqual(wrongExamples[file] ?? [])
    expect(result.rows).toBe(1)
  })

  test('a published invalid example is invalid for the reasons it was made for', async () => {
    const bytes = readFileSync(new URL('csv/stationnement-exemple-invalide.csv', folder))
    const result = await validateSource({ name: 'x.csv', bytes }, schemaOf('etalab-schema-stationnement-schema.json'))
    expect(result.first.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '2 tarif_pmr not-listed',
      '2 num_siret siret-key',
      '2 id pattern',
    ])
  })
})

test('The register of schemas names each once, at an address of https', () => {
  expect(new Set(knownSchemas.map(({ name }) => name)).size).toBe(knownSchemas.length)
  for (const { url } of knownSchemas) expect(url).toMatch(/^https:\/\//)
})
