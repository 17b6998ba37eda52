import { z } from 'zod'
import actionData from './data/actions.json' with { type: 'json' }
import criteriaData from './data/criteria.json' with { type: 'json' }
import factData from './data/fact-kinds.json' with { type: 'json' }
import rowsData from './data/prerequisites.json' with { type: 'json' }
import { actionTemplateSchema, criterionSchema, factKindSchema } from './criteria.ts'

export type AxisId = 'I' | 'II' | 'III' | 'IV'

/** One of the 32 points of the plan. */
export interface Prerequisite {
  id: string
  axis: AxisId
  text: string
  textEn: string
  shortTitle: { fr: string; en: string }
  module: string
  /** Its level never exceeds that row's. */
  ceiling?: string
  notApplicableByDefault?: 'syndicat-without-inhabitants'
}

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  textEn: z.string(),
  shortTitle: z.object({ fr: z.string(), en: z.string() }),
  module: z.string(),
  ceiling: z.string().optional(),
  notApplicableByDefault: z.literal('syndicat-without-inhabitants').optional(),
})
const text = z.object({ fr: z.string(), en: z.string() })
const rowsFile = z.object({
  version: z.string(),
  source: z.string(),
  levels: z.array(z.object({ level: z.number(), name: text, meaning: text })).length(5),
  phases: z.array(z.object({ phase: z.number(), name: text })).length(4),
  axes: z.array(
    z.object({
      id: z.enum(['I', 'II', 'III', 'IV']),
      question: z.string(),
      questionEn: z.string(),
      objectives: z.array(z.object({ means: z.array(z.object({ prerequisites: z.array(rowSchema) })) })),
    }),
  ),
})

// Read and checked once: a mistake in the data stops the start, not a user.
const rows = rowsFile.parse(rowsData)
const criteriaFile = z.object({ version: z.string(), criteria: z.array(criterionSchema) }).parse(criteriaData)
const actionsFile = z.object({ version: z.string(), actions: z.array(actionTemplateSchema) }).parse(actionData)
const factsFile = z.object({ version: z.string(), kinds: z.array(factKindSchema) }).parse(factData)

export const axes = rows.axes.map(axis => ({ id: axis.id, question: { fr: axis.question, en: axis.questionEn } }))
export const levels = rows.levels
export const phases = rows.phases
export const prerequisites: readonly Prerequisite[] = rows.axes.flatMap(axis =>
  axis.objectives.flatMap(objective =>
    objective.means.flatMap(means => means.prerequisites.map(row => ({ ...row, axis: axis.id }))),
  ),
)
export const criteria = criteriaFile.criteria.map(criterion => {
  const [prerequisite = '', level = ''] = criterion.id.split('/')
  return { ...criterion, prerequisite, level: Number(level) }
})
export type PlacedCriterion = (typeof criteria)[number]
export const actionTemplates = new Map(actionsFile.actions.map(template => [template.id, template]))
export const factKinds = new Map(factsFile.kinds.map(kind => [kind.id, kind]))

/** Stored with every result, so that a level can be explained years later. */
export const referentialVersion = criteriaFile.version

export function prerequisite(id: string): Prerequisite | undefined {
  return prerequisites.find(row => row.id === id)
}

/** Modules of the design, or single indicators of one that is here, not measured yet: they say « mesure à venir ». */
export const planned: readonly string[] = [
  'governance.projects-submitted-before-live',
  'governance.opinions-followed-or-answered',
  'surveys',
  'shadow',
  'portfolio',
  'vendors',
  'frugality',
  'charter',
  'events',
  'participation',
  'presence',
  'listening',
  'jobs',
  'training',
  'prompts',
  'hotline',
]

export function isPlanned(indicator: string): boolean {
  return planned.includes(indicator) || planned.includes(indicator.split('.')[0] ?? '')
}
