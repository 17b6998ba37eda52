import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { actionTemplateSchema, type Criterion, criterionSchema, type FactTest, factKindSchema } from '#plan/criteria.ts'
import actionsFile from '#plan/data/actions.json' with { type: 'json' }
import criteriaFile from '#plan/data/criteria.json' with { type: 'json' }
import kindsFile from '#plan/data/fact-kinds.json' with { type: 'json' }
import prerequisitesFile from '#plan/data/prerequisites.json' with { type: 'json' }

/** The modules of the house: the only prefixes an indicator may have. */
const modules = new Set(
  `accounts intake inventory transparency catalogue procurement governance surveys shadow portfolio vendors frugality charter events
   participation presence listening jobs training prompts hotline`.split(/\s+/),
)

const text = z.object({ fr: z.string().min(1), en: z.string().min(1) })
const prerequisiteSchema = z.object({
  id: z.string(),
  text: z.string(),
  textEn: z.string(),
  shortTitle: z.object({ fr: z.string().max(34), en: z.string().max(34) }),
  module: z.string(),
  ceiling: z.literal('I.B.1.a').optional(),
  notApplicableByDefault: z.literal('syndicat-without-inhabitants').optional(),
})
const titled = { id: z.string(), title: z.string().min(1), titleEn: z.string().min(1) }
const mean = z.object({ ...titled, prerequisites: z.array(prerequisiteSchema).min(1) })
const axis = z.object({
  id: z.string(),
  question: z.string().min(1),
  questionEn: z.string().min(1),
  objectives: z.array(z.object({ ...titled, means: z.array(mean).min(1) })).min(1),
})
const prerequisitesSchema = z.object({
  version: z.literal('2026-11-23'),
  source: z.string().min(1),
  levels: z.array(z.object({ level: z.number(), name: text, meaning: text })).length(5),
  phases: z.array(z.object({ phase: z.number(), name: text })).length(4),
  axes: z.array(axis).length(4),
})

const referential = prerequisitesSchema.parse(prerequisitesFile)
const rows = referential.axes.flatMap(a => a.objectives.flatMap(o => o.means.flatMap(m => m.prerequisites)))
const criteria = z.array(criterionSchema).parse(criteriaFile.criteria)
const actions = z.array(actionTemplateSchema).parse(actionsFile.actions)
const kinds = z.array(factKindSchema).parse(kindsFile.kinds)

const rowOf = (criterion: Criterion) => criterion.id.split('/')[0] ?? ''
const levelOf = (criterion: Criterion) => Number(criterion.id.split('/')[1])
const factsOf = (criterion: Criterion) => criterion.anyOf.filter((test): test is FactTest => 'fact' in test)
const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('the 32 prerequisites', () => {
  it('are 32, each with its own id and a module of the house', () => {
    expect(rows).toHaveLength(32)
    expect(twice(rows.map(row => row.id))).toEqual([])
    expect(rows.filter(row => !modules.has(row.module)).map(row => row.id)).toEqual([])
  })

  it('are capped by the IT map exactly where declaring less could score more', () => {
    const capped = rows.filter(row => row.ceiling).map(row => row.id)
    expect(capped).toEqual(rows.map(row => row.id).filter(id => /^(I\.B\.1\.b$|II\.A\.|II\.B\.|III\.A\.2\.)/.test(id)))
    expect(capped).toHaveLength(8)
  })

  it('leave meetings with inhabitants to authorities that have inhabitants', () => {
    const spared = rows.filter(row => row.notApplicableByDefault).map(row => row.id)
    expect(spared).toEqual(['III.A.1.b', 'III.B.1.a', 'III.B.1.b'])
  })

  it('number levels from 0 to 4 and phases from 1 to 4', () => {
    expect(referential.levels.map(level => level.level)).toEqual([0, 1, 2, 3, 4])
    expect(referential.phases.map(phase => phase.phase)).toEqual([1, 2, 3, 4])
  })

  it('keep the wording of the source document letter for letter', () => {
    // The digest of its French words, taken when they were compared with the document itself on 23 November 2026.
    const words = JSON.stringify(frenchOf(prerequisitesFile.axes))
    expect(createHash('sha256').update(words).digest('hex')).toBe(
      '55b2bc98db63aee9db77a507144dd3297f48f59d368c8442fc1eeddcf8ac0915',
    )
  })
})

describe('the criteria', () => {
  it('hold nothing the schemas do not know: a misspelt field would be ignored in silence', () => {
    expect(criteriaFile.criteria).toEqual(criteria)
    expect(actionsFile.actions).toEqual(actions)
    expect(kindsFile.kinds).toEqual(kinds)
  })

  it('have ids that are unique and begin with a prerequisite', () => {
    const known = new Set(rows.map(row => row.id))
    expect(twice(criteria.map(criterion => criterion.id))).toEqual([])
    expect(criteria.filter(criterion => !known.has(rowOf(criterion))).map(criterion => criterion.id)).toEqual([])
  })

  it('exist for every row at every level from 1 to 4', () => {
    const present = new Set(criteria.map(criterion => `${rowOf(criterion)}/${levelOf(criterion)}`))
    const expected = rows.flatMap(row => [1, 2, 3, 4].map(level => `${row.id}/${level}`))
    expect(expected.filter(step => !present.has(step))).toEqual([])
  })

  it('measure each condition at least once, with an indicator of a module of the house', () => {
    for (const criterion of criteria) {
      const measured = criterion.anyOf.flatMap(test => ('indicator' in test ? [test] : []))
      expect(measured, criterion.id).not.toEqual([])
      for (const test of measured) expect(modules, criterion.id).toContain(test.indicator.split('.')[0])
    }
  })

  it('state a threshold for every comparison, a share between 0 and 1, and none for mere existence', () => {
    for (const criterion of criteria) {
      for (const test of criterion.anyOf) {
        if (!('indicator' in test)) continue
        expect(test.op === 'exists', criterion.id).toBe(test.read === 'exists')
        expect(test.threshold === undefined, criterion.id).toBe(test.read === 'exists')
        if (test.read === 'ratio') expect(test.threshold, criterion.id).toBeGreaterThan(0)
        if (test.read === 'ratio') expect(test.threshold, criterion.id).toBeLessThanOrEqual(1)
      }
    }
  })

  it('ask more, never less, when the same indicator is read at a higher level', () => {
    for (const [name, steps] of ladders()) {
      const climbing = steps.toSorted((a, b) => a.level - b.level).map(step => step.strictness)
      expect(climbing, name).toEqual(climbing.toSorted((a, b) => a - b))
    }
  })

  it('never let a dated fact lift a row above level 2', () => {
    const tooHigh = criteria.filter(criterion => levelOf(criterion) > 2 && factsOf(criterion).length > 0)
    expect(tooHigh.map(criterion => criterion.id)).toEqual([])
  })

  it('let every row reach level 1 with documents alone', () => {
    const closed = criteria.filter(criterion => levelOf(criterion) === 1 && factsOf(criterion).length === 0)
    expect(closed.map(criterion => criterion.id)).toEqual([])
  })

  it('never reward the absence of data at level 1', () => {
    const generous = criteria.filter(criterion => levelOf(criterion) === 1 && criterion.whenEmpty === 'met')
    expect(generous.map(criterion => criterion.id)).toEqual([])
  })
})

describe('the action templates', () => {
  it('answer every criterion, and each template serves one row only', () => {
    const ids = actions.map(action => action.id)
    expect(twice(ids)).toEqual([])
    expect(criteria.filter(criterion => !ids.includes(criterion.action)).map(criterion => criterion.id)).toEqual([])
    for (const id of ids) {
      const served = criteria.filter(criterion => criterion.action === id).map(rowOf)
      expect(new Set(served).size, id).toBe(1)
    }
  })

  it('have titles short enough to be read at a glance', () => {
    const long = actions.filter(action => action.title.fr.length > 80 || action.title.en.length > 80)
    expect(long.map(action => action.id)).toEqual([])
  })

  it('lead to a screen that exists', () => {
    const screens = [
      '/applications',
      '/systemes',
      '/ia-imposee',
      '/usages-declares',
      '/organisation',
      '/ajouter',
      '/faits',
      '/plan',
      '/gouvernance',
      '/instances',
      '/conventions',
      '/releve-de-decisions',
      '/instances/bilans',
    ]
    expect(actions.filter(action => !screens.includes(action.screen)).map(action => action.id)).toEqual([])
  })
})

describe('the kinds of dated fact', () => {
  it('are at least 30, each with its own id and used by a criterion of a row it names', () => {
    const used = new Set(criteria.flatMap(criterion => factsOf(criterion).map(test => test.fact)))
    expect(kinds.length).toBeGreaterThanOrEqual(30)
    expect(twice(kinds.map(kind => kind.id))).toEqual([])
    expect(kinds.filter(kind => !used.has(kind.id)).map(kind => kind.id)).toEqual([])
  })

  it('exist for every fact a criterion accepts, and name that row', () => {
    const byId = new Map(kinds.map(kind => [kind.id, kind]))
    for (const criterion of criteria) {
      for (const test of factsOf(criterion)) {
        expect(byId.get(test.fact)?.prerequisites, `${criterion.id} ${test.fact}`).toContain(rowOf(criterion))
      }
    }
  })

  it('name existing rows and give clues in plain lower case without accents', () => {
    const known = rows.map(row => row.id)
    expect(kinds.flatMap(kind => kind.prerequisites).filter(id => !known.includes(id))).toEqual([])
    expect(kinds.flatMap(kind => kind.clues.flat()).filter(clue => !/^[a-z0-9 '/-]+$/.test(clue))).toEqual([])
  })
})

describe('French typography', () => {
  it('puts a narrow space before double punctuation and inside quotes, and curls apostrophes', () => {
    const sentences = [criteria, actions, kinds].flatMap(list => frenchTexts(list))
    expect(sentences.length).toBeGreaterThan(500)
    expect(sentences.filter(sentence => /[ \u00a0][;:!?»%€]|« |'/.test(sentence))).toEqual([])
  })
})

/** Ids, questions, titles and texts of the referential, without what this product adds. */
function frenchOf(value: unknown): unknown {
  const kept = ['id', 'question', 'title', 'text', 'objectives', 'means', 'prerequisites']
  if (Array.isArray(value)) return value.map(frenchOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => kept.includes(key))
      .map(([key, inner]) => [key, frenchOf(inner)]),
  )
}

/** Every value found under a key `fr`. */
function frenchTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(frenchTexts)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'fr' ? [String(inner)] : frenchTexts(inner)))
}

/** Thresholds of each indicator within one row, signed so that larger means harder. */
function ladders() {
  const found = new Map<string, { level: number; strictness: number }[]>()
  for (const criterion of criteria) {
    for (const test of criterion.anyOf) {
      if (!('indicator' in test) || test.threshold === undefined) continue
      const name = `${rowOf(criterion)} ${test.indicator} ${test.read}`
      const step = { level: levelOf(criterion), strictness: test.op === '<=' ? -test.threshold : test.threshold }
      found.set(name, [...(found.get(name) ?? []), step])
    }
  }
  return found
}
