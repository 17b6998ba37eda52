import { expect, test } from 'vitest'
import { makeJson, reportSchema } from './make-json.ts'
import { sampleReport } from './test-report.ts'

/** Every field, as « authority.name » or « axes[].rows[].level ». */
function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap(item => fieldsOf(item, `${at}[]`))
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, at ? `${at}.${name}` : name))
}

const report = sampleReport({ validation: { name: 'Jeanne Morel', role: 'directrice', date: '2026-12-01' } })

test('what is published has these fields and no other, the schema first', () => {
  const read = JSON.parse(makeJson(report))
  expect(Object.entries(read)[0]).toEqual(['schema', reportSchema])
  expect([...new Set(fieldsOf(read))]).toEqual([
    'schema',
    'language',
    'title',
    ...['name', 'type', 'siren', 'population', 'logo.type', 'logo.alternative', 'logo.base64'].map(
      name => `authority.${name}`,
    ),
    'asOf',
    ...['name', 'role', 'date'].map(name => `validation.${name}`),
    ...['sentences', 'strengths', 'gaps', 'decisions'].map(name => `summary.${name}[]`),
    'axes[].id',
    'axes[].question',
    ...['id', 'text', 'level', 'levelName', 'target', 'state', 'reasons[]', 'missing[]', 'comment'].map(
      name => `axes[].rows[].${name}`,
    ),
    'actions.months',
    'actions.capacity',
    ...['planned', 'reserve'].flatMap(list =>
      ['title', 'rows[]', 'owner', 'start', 'due', 'effort', 'budget', 'status', 'why'].map(
        name => `actions.${list}[].${name}`,
      ),
    ),
    'method.paragraphs[]',
    ...['level', 'name', 'meaning'].map(name => `method.levels[].${name}`),
    ...['row', 'what', 'date', 'who', 'file'].map(name => `annexes.evidence[].${name}`),
    ...['id', 'text', 'reason'].map(name => `annexes.notApplicable[].${name}`),
    ...['action', 'decision', 'date', 'who', 'reference'].map(name => `annexes.decisions[].${name}`),
    'annexes.movedByHand[]',
    'annexes.versions[]',
  ])
})

test('everything comes back, the logo in base64', () => {
  const { schema, ...read } = JSON.parse(makeJson(report))
  const { logo } = read.authority
  expect(schema).toBe(reportSchema)
  expect(Buffer.from(logo.base64, 'base64')).toEqual(Buffer.from(report.authority.logo?.bytes ?? []))
  const plain = JSON.parse(JSON.stringify({ ...report, authority: { ...report.authority, logo: null } }))
  expect({ ...read, authority: { ...read.authority, logo: null } }).toEqual(plain)
})
