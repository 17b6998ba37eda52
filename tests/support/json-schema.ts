type Schema = Record<string, unknown>

/** What these schemas say about a value, beyond words for people. Any other keyword stops the test: nothing is skipped. */
const known = new Set(
  'type required properties items additionalProperties propertyNames maxLength enum const pattern format anyOf'.split(
    ' ',
  ),
)
const forPeople = new Set(
  '$id $schema title description community name category display instructions example'.split(' '),
)

/** Faults of a value against a JSON Schema (draft 07 or 2020-12, without references), as « path: what is wrong ». */
export function schemaFaults(schema: Schema, value: unknown, path = '$'): string[] {
  const strange = Object.keys(schema).filter(key => !known.has(key) && !forPeople.has(key))
  if (strange.length > 0) throw new Error(`unknown keywords: ${strange.join(', ')}`)
  const faults: string[] = []
  const wrong = (what: string) => void faults.push(`${path}: ${what}`)
  if (typeof schema.type === 'string' && !isOf(schema.type, value)) return [`${path}: is not ${schema.type}`]
  if ('const' in schema && value !== schema.const) wrong(`is not ${String(schema.const)}`)
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) wrong(`is none of ${schema.enum.join(', ')}`)
  if (Array.isArray(schema.anyOf)) {
    const each = (schema.anyOf as Schema[]).map(one => schemaFaults(one, value, path))
    if (!each.some(list => list.length === 0)) faults.push(...each.flat())
  }
  if (typeof value === 'string') faults.push(...textFaults(schema, value, path))
  if (Array.isArray(value) && schema.items)
    value.forEach((item, i) => faults.push(...schemaFaults(schema.items as Schema, item, `${path}[${i}]`)))
  if (isOf('object', value)) faults.push(...objectFaults(schema, value as Record<string, unknown>, path))
  return faults
}

function textFaults(schema: Schema, value: string, path: string): string[] {
  const faults: string[] = []
  if (typeof schema.maxLength === 'number' && value.length > schema.maxLength) faults.push(`${path}: is too long`)
  if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern, 'u').test(value))
    faults.push(`${path}: does not match`)
  if (schema.format === 'uri' && !URL.canParse(value)) faults.push(`${path}: is no address`)
  if (schema.format === 'date' && Number.isNaN(Date.parse(value))) faults.push(`${path}: is no date`)
  return faults
}

function objectFaults(schema: Schema, value: Record<string, unknown>, path: string): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>
  const missing = ((schema.required ?? []) as string[]).filter(name => !(name in value))
  const faults = missing.map(name => `${path}: ${name} is missing`)
  for (const [name, child] of Object.entries(value)) {
    const own = properties[name] ?? schema.additionalProperties
    if (own === false) faults.push(`${path}: ${name} is not expected`)
    else if (own && typeof own === 'object') faults.push(...schemaFaults(own as Schema, child, `${path}.${name}`))
  }
  return faults
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  return typeof value === type
}
