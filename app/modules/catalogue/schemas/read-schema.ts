import { frenchSpaces } from '#kernel/texts.ts'
import { checkNames } from './custom-checks.ts'
import {
  fieldTypes,
  NotASchema,
  type Constraints,
  type CustomCheck,
  type Field,
  type ForeignKey,
} from './table-schema.ts'
import type { Gap, TableSchema } from './table-schema.ts'

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const texts = (value: unknown): string[] => list(value).map(textOf)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
const mostFields = 2_000

/** A Table Schema as published, made ready; what is not understood is listed, the rest is used. Throws `NotASchema`. */
export function readSchema(json: unknown): TableSchema {
  if (!isFields(json) || !Array.isArray(json.fields) || json.fields.length === 0 || json.fields.length > mostFields)
    throw new NotASchema({
      fr: frenchSpaces('Ce document n’est pas un schéma de tableau (Table Schema) : la liste « fields » y manque.'),
      en: 'This document is not a Table Schema: it has no “fields” list.',
    })
  const notChecked: Gap[] = []
  const missing = missingOf(json.missingValues) ?? ['']
  const fields = json.fields.filter(isFields).map(field => readField(field, missing, notChecked))
  if (fields.length < json.fields.length || fields.some(({ name }) => name === ''))
    throw new NotASchema({
      fr: frenchSpaces('Ce schéma décrit une colonne sans nom : il ne peut pas être utilisé.'),
      en: 'This schema describes a column without a name: it cannot be used.',
    })
  const name = textOf(json.name ?? '') || textOf(json.title ?? '') || 'schema'
  return {
    name,
    title: textOf(json.title ?? '') || name,
    version: textOf(json.version ?? '').replace(/^v(?=\d)/, '') || '?',
    fields,
    primaryKey: texts(json.primaryKey),
    foreignKeys: readForeignKeys(json.foreignKeys, notChecked),
    checks: readChecks(json, notChecked),
    notChecked,
  }
}

/** A list of texts; v2 of the standard also gives them a label. */
function missingOf(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  return value.map(one => textOf(isFields(one) ? one.value : one))
}

/** Old names of types, still met. */
const formerTypes: Readonly<Record<string, string>> = { gyear: 'year', gyearmonth: 'yearmonth', geodata: 'geojson' }

function readField(field: Fields, missing: readonly string[], gaps: Gap[]): Field {
  const name = typeof field.name === 'string' ? field.name : ''
  const said = textOf(field.type ?? 'string')
  const type = fieldTypes.find(known => known === (formerTypes[said] ?? said))
  if (!type) gaps.push({ code: 'unknown-type', column: name, detail: said })
  const decimalChar = textOf(field.decimalChar ?? '.') || '.'
  return {
    name,
    title: typeof field.title === 'string' ? field.title : null,
    example: textOf(field.example ?? '') || null,
    type: type ?? 'any',
    format: textOf(field.format ?? 'default'),
    missing: new Set(missingOf(field.missingValues) ?? missing),
    trueValues: field.trueValues === undefined ? ['true', 'True', 'TRUE', '1'] : texts(field.trueValues),
    falseValues: field.falseValues === undefined ? ['false', 'False', 'FALSE', '0'] : texts(field.falseValues),
    decimalChar,
    groupChar: textOf(field.groupChar ?? ''),
    bareNumber: field.bareNumber !== false,
    constraints: readConstraints(name, isFields(field.constraints) ? field.constraints : {}, gaps),
  }
}

const known = new Set(
  'required unique enum pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum'.split(' '),
)

function readConstraints(column: string, asked: Fields, gaps: Gap[]): Constraints {
  for (const detail of Object.keys(asked))
    if (!known.has(detail)) gaps.push({ code: 'unknown-constraint', column, detail })
  const length = (name: string) => (Number.isFinite(Number(asked[name] ?? Number.NaN)) ? Number(asked[name]) : null)
  const limit = (name: string) => (asked[name] === undefined || asked[name] === null ? null : textOf(asked[name]))
  return {
    required: isTrue(asked.required),
    unique: isTrue(asked.unique),
    values: Array.isArray(asked.enum) ? texts(asked.enum) : null,
    pattern: typeof asked.pattern === 'string' && asked.pattern !== '' ? asked.pattern : null,
    minLength: length('minLength'),
    maxLength: length('maxLength'),
    minimum: limit('minimum'),
    maximum: limit('maximum'),
    exclusiveMinimum: limit('exclusiveMinimum'),
    exclusiveMaximum: limit('exclusiveMaximum'),
  }
}

/** Some schemas write « "true" ». */
const isTrue = (value: unknown) => value === true || value === 'true'

function readForeignKeys(asked: unknown, gaps: Gap[]): ForeignKey[] {
  const keys: ForeignKey[] = []
  for (const key of list(asked).filter(isFields)) {
    const reference = isFields(key.reference) ? key.reference : {}
    const found = {
      fields: texts(key.fields),
      resource: textOf(reference.resource ?? ''),
      target: texts(reference.fields),
    }
    if (found.resource === '' && found.fields.length === found.target.length) keys.push(found)
    else
      gaps.push({
        code: 'foreign-key-elsewhere',
        column: found.fields.join(', ') || null,
        detail: found.resource || found.target.join(', '),
      })
  }
  return keys
}

/** `custom_checks` of Validata, with the spellings that older schemas have. */
function readChecks(json: Fields, gaps: Gap[]): CustomCheck[] {
  const asked = json.custom_checks ?? json.custom_check ?? json['custom-checks']
  const checks: CustomCheck[] = []
  for (const check of list(asked)) {
    const given = isFields(check) ? check : { name: check }
    const name = textOf(given.name ?? given.type ?? '').replaceAll('_', '-')
    const params = isFields(given.params) ? given.params : {}
    if (checkNames.has(name)) checks.push({ name, params })
    else
      gaps.push({
        code: 'unknown-check',
        column: typeof params.column === 'string' ? params.column : null,
        detail: name,
      })
  }
  return checks
}
