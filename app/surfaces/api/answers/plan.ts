import { z } from 'zod'
import { actionStates } from '#plan/action.ts'
import { documentKinds } from '#plan/criteria.ts'
import { day, both, idOrNull, numberOrNull, textOrNull } from './parts.ts'

const level = z.number().int().min(0).max(4).nullable()

/** One of the 32 points: its level, what was decided about it, and what is missing for the next one. */
const point = z.looseObject({
  id: z.string(),
  axis: z.enum(['I', 'II', 'III', 'IV']),
  row: z.looseObject({ text: z.string(), textEn: z.string(), shortTitle: both, module: z.string() }),
  state: z.enum(['measured', 'no-data', 'to-come', 'not-applicable']),
  level,
  uncapped: level,
  ceiling: z.looseObject({ row: z.string(), level }).nullable(),
  position: z.looseObject({ target: level, target_date: day, weight: z.number(), comment: textOrNull }),
  notApplicableBecause: textOrNull,
  criteria: z.array(z.looseObject({ state: z.string(), met: z.boolean(), by: textOrNull })),
  missing: z.array(z.looseObject({ state: z.string(), met: z.boolean() })),
  newestEvidence: day,
})

const validation = z.looseObject({ validated_by: z.string(), role: z.string(), validated_on: z.iso.date() }).nullable()

export const levels = z.looseObject({ rows: z.array(point), today: z.iso.date(), small: z.boolean(), validation })

export const action = z.looseObject({
  id: z.uuid(),
  template: textOrNull,
  criterion: textOrNull,
  title: z.string(),
  why: z.string(),
  prerequisites: z.array(z.string()),
  state: z.enum(actionStates),
  owner: textOrNull,
  directorate_id: idOrNull,
  starts_on: day,
  due_on: day,
  legal_due: z.boolean(),
  effort: z.enum(['S', 'M', 'L']),
  person_days: numberOrNull,
  euros: numberOrNull,
  decision: textOrNull,
  pinned_rank: numberOrNull,
  done_on: day,
})

const proposal = z.looseObject({
  template: z.looseObject({ id: z.string(), title: both, why: both }),
  rows: z.array(z.string()),
  priority: z.looseObject({ value: z.number() }),
})

export const plan = z.looseObject({
  rows: z.array(point),
  today: z.iso.date(),
  small: z.boolean(),
  actions: z.array(action),
  proposals: z.array(proposal),
  reserve: z.array(proposal),
  capacity: z.looseObject({}),
  validation,
})

export const fact = z.looseObject({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  dated: z.iso.date(),
  who: z.string(),
  document_kind: z.enum(documentKinds),
  file_id: idOrNull,
  prerequisites: z.array(z.string()),
  held_by: idOrNull,
})
