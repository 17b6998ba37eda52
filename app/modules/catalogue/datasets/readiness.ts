import { criteria, formula, type Criterion, type Shape } from './readiness-formula.ts'
import { formats, termOf } from '../vocabularies/terms.ts'

/** What the score reads of a way to reach a dataset. */
export interface Reached {
  kind: string
  format: string | null
  title: string | null
  access_url: string | null
  download_url: string | null
  file_id: string | null
  link_state: string | null
}

/** What the score reads of a dataset; `profile` and `schemaValid` are null while nobody looked inside a file. */
export interface Facts {
  family: string
  description: string | null
  themes: readonly string[]
  keywords: readonly string[]
  place: string | null
  bbox: readonly number[] | null
  owner: string | null
  directorate_id: string | null
  access_level: string
  licence: string | null
  licence_text: string | null
  legal_basis: string | null
  frequency: string | null
  late_from: string | null
  conforms_to: string | null
  without_schema: boolean
  personal_data: string
  distributions: readonly Reached[]
  profile: { problems: number } | null
  schemaValid: boolean | null
}

export interface ReadinessLine {
  criterion: Criterion
  /** Points of 100 that this line gives or would give. */
  points: number
  met: boolean
  /** Another line comes first: the action is not possible yet. */
  waits: boolean
}

export interface Readiness {
  score: number
  formula: string
  lines: readonly ReadinessLine[]
}

/** Usable for AI, 0-100 at that civil date, line by line. What cannot apply gives its points to the rest. */
export function readinessOf(facts: Facts, today: string): Readiness {
  const applicable = criteria.filter(criterion => applies(criterion, facts))
  const points = shareOut(applicable.map(criterion => criterion.points))
  const met = new Set(applicable.filter(({ id }) => tests[id]?.(facts, today)).map(({ id }) => id))
  const lines = applicable.map((criterion, i) => ({
    criterion,
    points: points[i] ?? 0,
    met: met.has(criterion.id),
    waits: applicable.some(({ id }) => id === criterion.after && !met.has(id)),
  }))
  const score = lines.reduce((sum, line) => sum + (line.met ? line.points : 0), 0)
  return { score, formula, lines }
}

function shapeOf(distributions: readonly Reached[]): Shape {
  if (distributions.some(({ kind }) => kind === 'file')) return 'file'
  if (distributions.some(givesValues)) return 'service'
  const services = distributions.filter(({ kind }) => kind === 'api' || kind === 'service')
  return services.length > 0 && services.every(({ format }) => termOf(formats, format)?.image) ? 'map' : 'none'
}

function applies({ id, families, shapes }: Criterion, facts: Facts): boolean {
  if (families && !families.includes(facts.family)) return false
  if (shapes && !shapes.includes(shapeOf(facts.distributions))) return false
  if (id === 'licence') return facts.access_level === 'open'
  if (id === 'legal-basis') return facts.access_level !== 'open'
  if (id === 'schema-known') return !facts.without_schema
  if (id === 'schema-valid') return !facts.without_schema && isTable(facts)
  return true
}

type Test = (facts: Facts, today: string) => boolean

/** By criterion of data/readiness.json; a criterion without its test is never met, which a unit test refuses. */
const tests: Readonly<Record<string, Test>> = {
  described: ({ description }) => (description?.trim().length ?? 0) >= 80,
  themed: ({ themes, keywords }) => themes.length + keywords.length > 0,
  located: ({ place, bbox }) => place !== null || bbox !== null,
  owner: ({ owner }) => owner !== null,
  directorate: ({ directorate_id }) => directorate_id !== null,
  licence: ({ licence, licence_text }) => licence !== null || licence_text !== null,
  'legal-basis': ({ legal_basis, licence, access_level }) =>
    legal_basis !== null || (licence !== null && access_level !== 'internal'),
  frequency: ({ frequency }) => frequency !== null && frequency !== 'UNKNOWN',
  fresh: ({ late_from }, today) => late_from !== null && late_from > today,
  readable: ({ distributions }) => distributions.some(givesValues),
  'schema-known': ({ conforms_to }) => conforms_to !== null,
  'schema-valid': ({ conforms_to, schemaValid }) => conforms_to !== null && schemaValid === true,
  profiled: ({ profile }) => profile !== null,
  sound: ({ profile }) => profile?.problems === 0,
  'personal-data': ({ personal_data }) => personal_data !== 'unknown' && personal_data !== 'suggested',
  reachable: ({ distributions, access_level }) => distributions.some(one => leads(one, access_level)),
}

/** A program reads values there: that of a known format, or an API, whatever it answers. */
function givesValues({ kind, format }: Reached): boolean {
  return termOf(formats, format)?.machine ?? (kind === 'api' && format === null)
}

function leads(reached: Reached, accessLevel: string): boolean {
  if (reached.file_id) return true
  if (reached.link_state === 'dead') return false
  if (reached.access_url || reached.download_url) return true
  // Inside the authority, « le logiciel Cimetières, menu Exports » is a way in.
  return accessLevel !== 'open' && reached.kind === 'page' && reached.title !== null
}

function isTable({ distributions }: Facts): boolean {
  const files = distributions.filter(({ kind }) => kind === 'file')
  return files.length === 0 || files.some(({ format }) => format === null || termOf(formats, format)?.table)
}

/** Whole points that add up to 100, by largest remainder; the order of criteria settles ties. */
function shareOut(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map(weight => (weight * 100) / total)
  const floors = exact.map(Math.floor)
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0)
  const first = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, left)
    .map(({ i }) => i)
  return floors.map((floor, i) => floor + (first.includes(i) ? 1 : 0))
}
