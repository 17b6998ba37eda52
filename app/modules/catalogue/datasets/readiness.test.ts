import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { criteria } from './readiness-formula.ts'
import { readinessOf, type Facts, type Reached } from './readiness.ts'

const today = '2026-11-23'
const families = ['gis', 'open-data', 'business'] as const
const levels = ['open', 'restricted', 'internal', 'unknown'] as const

const reached = (
  kind: string,
  format: string | null,
  address: string | null = 'https://donnees.example/x',
): Reached => ({
  kind,
  format,
  title: 'Accès',
  access_url: address,
  download_url: null,
  file_id: null,
  link_state: null,
})

/** One way to reach a dataset of each kind, with what is met of each. */
const ways: readonly (readonly Reached[])[] = [
  [],
  ...['CSV', 'SHP', 'PDF', null].map(format => [reached('file', format)]),
  ...['WFS', 'WMS', null].map(format => [reached('service', format)]),
  [reached('api', 'API')],
  [reached('api', null)],
  [reached('page', null)],
  [reached('page', 'HTML', null)],
]

const empty = (family: string, access_level: string, distributions: readonly Reached[]): Facts => ({
  family,
  access_level,
  distributions,
  description: null,
  themes: [],
  keywords: [],
  place: null,
  bbox: null,
  owner: null,
  directorate_id: null,
  licence: null,
  licence_text: null,
  legal_basis: null,
  frequency: null,
  late_from: null,
  conforms_to: null,
  without_schema: false,
  personal_data: 'unknown',
  profile: null,
  schemaValid: null,
})

/** What a person does when the line asks for it. */
const deeds: Readonly<Record<string, (facts: Facts) => Partial<Facts>>> = {
  described: () => ({
    description: 'Chaque arbre d’alignement de la commune, avec son espèce, sa hauteur et sa plantation.',
  }),
  themed: () => ({ themes: ['ENVI'] }),
  located: () => ({ place: 'Val-de-Brume' }),
  owner: () => ({ owner: 'Responsable du patrimoine arboré' }),
  directorate: () => ({ directorate_id: 'a' }),
  licence: () => ({ licence: 'LO-2.0' }),
  'legal-basis': () => ({ legal_basis: 'Mission de service public' }),
  frequency: () => ({ frequency: 'ANNUAL' }),
  fresh: () => ({ late_from: '2027-12-24' }),
  readable: ({ distributions }) => ({ distributions: [...distributions, reached('file', 'CSV')] }),
  'schema-known': () => ({ conforms_to: 'etalab/schema-bal' }),
  'schema-valid': () => ({ schemaValid: true }),
  profiled: () => ({ profile: { problems: 3 } }),
  sound: () => ({ profile: { problems: 0 } }),
  'personal-data': () => ({ personal_data: 'none' }),
  reachable: ({ distributions }) => ({ distributions: [...distributions, reached('page', null)] }),
}

const starts = fc.record({
  family: fc.constantFrom(...families),
  access: fc.constantFrom(...levels),
  way: fc.constantFrom(...ways),
  order: fc.infiniteStream(fc.nat()),
})

test('each action listed raises the score, and doing them all leads to 100, for every kind of data', () => {
  for (const family of families)
    for (const access of levels)
      for (const way of ways) expect(scoreAfterAll(empty(family, access, way), () => 0)).toBe(100)
  fc.assert(
    fc.property(starts, ({ family, access, way, order }) => {
      const pick = (among: number) => (order.next().value ?? 0) % among
      return scoreAfterAll(empty(family, access, way), pick) === 100
    }),
    { numRuns: 300 },
  )
})

function scoreAfterAll(start: Facts, pick: (among: number) => number): number {
  let facts = start
  for (let step = 0; step < 40; step++) {
    const { score, lines } = readinessOf(facts, today)
    const open = lines.filter(({ met, waits }) => !met && !waits)
    const line = open[pick(open.length)]
    if (!line) return score
    const next = { ...facts, ...deeds[line.criterion.id]?.(facts) }
    expect(readinessOf(next, today).score, `${line.criterion.id} on ${JSON.stringify(facts)}`).toBeGreaterThan(score)
    facts = next
  }
  return Number.NaN
}

describe('A score', () => {
  test('is made of lines whose points add up to 100 whatever applies', () => {
    for (const family of families)
      for (const way of ways) {
        const { lines } = readinessOf(empty(family, 'open', way), today)
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(100)
      }
  })

  test('asks a licence of open data and grounds for use of the rest', () => {
    const asked = (level: string) => readinessOf(empty('business', level, []), today).lines.map(l => l.criterion.id)
    expect(asked('open')).toContain('licence')
    expect(asked('open')).not.toContain('legal-basis')
    expect(asked('internal')).toContain('legal-basis')
    expect(asked('internal')).not.toContain('licence')
  })

  test('does not ask the schema of a service, nor values of a map, nor a schema when somebody looked and there is none', () => {
    const asked = (way: Reached, more: Partial<Facts> = {}) =>
      readinessOf({ ...empty('gis', 'open', [way]), ...more }, today).lines.map(l => l.criterion.id)
    expect(asked(reached('service', 'WFS'))).not.toContain('schema-known')
    expect(asked(reached('service', 'WMS'))).not.toContain('readable')
    expect(asked(reached('file', 'CSV'), { without_schema: true })).not.toContain('schema-known')
    expect(asked(reached('file', 'SHP'))).not.toContain('schema-valid')
  })

  test('counts a dead address as no way in, and a screen of a software as one inside the authority alone', () => {
    const met = (level: string, way: Reached) =>
      readinessOf(empty('business', level, [way]), today).lines.find(l => l.criterion.id === 'reachable')?.met
    expect(met('open', { ...reached('file', 'CSV'), link_state: 'dead' })).toBe(false)
    expect(met('internal', reached('page', null, null))).toBe(true)
    expect(met('open', reached('page', null, null))).toBe(false)
  })

  test('takes a suggestion of the machine for no verdict on personal data', () => {
    const suggested = { ...empty('business', 'internal', []), personal_data: 'suggested' }
    expect(readinessOf(suggested, today).lines.find(l => l.criterion.id === 'personal-data')?.met).toBe(false)
  })

  test('has a way to meet each criterion of the formula', () => {
    expect(criteria.map(({ id }) => id).toSorted()).toEqual(Object.keys(deeds).toSorted())
  })
})
