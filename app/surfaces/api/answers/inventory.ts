import { z } from 'zod'
import { assessments, criticalities, hostings, personalData } from '#modules/inventory/application.ts'
import { decisions, imposedHows } from '#modules/inventory/imposed.ts'
import { systemKinds, systemOrigins, systemStatuses } from '#modules/inventory/system.ts'
import { day, history, idOrNull, numberOrNull, textOrNull } from './parts.ts'

/** What the reference file says that a product may be: always to be confirmed. */
const suggestion = z.looseObject({ matchedOn: z.string(), confidence: z.enum(['name', 'alias', 'vendor-and-word']) })

const application = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  vendor_id: idOrNull,
  vendor: textOrNull,
  purpose: textOrNull,
  directorate_ids: z.array(z.uuid()),
  users: numberOrNull,
  hosting: z.enum(hostings).nullable(),
  hosting_country: textOrNull,
  criticality: z.enum(criticalities).nullable(),
  personal_data: z.enum(personalData).nullable(),
  data_kinds: z.array(z.string()),
  contract_reference: textOrNull,
  version: textOrNull,
  contact: textOrNull,
  comment: textOrNull,
  ai_assessment: z.enum(assessments),
  ai_assessed_on: day,
  ai_assessed_by: textOrNull,
  reviewed_on: day,
})

export const listedApplication = application.extend({ suggestion: suggestion.nullable() })

const namedEvent = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  decision: z.enum(decisions).nullable(),
  object_by: day,
})

export const applicationRecord = z.looseObject({
  application,
  suggestion: suggestion.nullable(),
  systems: z.array(
    z.looseObject({ id: z.uuid(), name: z.string(), origin: z.enum(systemOrigins), status: textOrNull }),
  ),
  imposed: z.array(namedEvent),
  history: z.array(history),
})

export const listedSystem = z.looseObject({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(systemKinds),
  origin: z.enum(systemOrigins),
  purpose: textOrNull,
  owner: textOrNull,
  directorate_id: idOrNull,
  application_id: idOrNull,
  application: textOrNull,
  status: z.enum(systemStatuses).nullable(),
  reviewed_on: day,
})

export const systemRecord = z.looseObject({
  system: listedSystem.extend({ vendor_id: idOrNull, touches_public: z.boolean().nullable() }),
  imposed: z.array(namedEvent),
  history: z.array(history),
})

export const imposed = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  how: z.enum(imposedHows),
  vendor_id: idOrNull,
  vendor: textOrNull,
  application_id: idOrNull,
  application: textOrNull,
  system_id: idOrNull,
  system: textOrNull,
  what_it_does: z.string(),
  data_touched: textOrNull,
  discovered_on: day,
  notice_on: day,
  activation_on: day,
  object_by: day,
  decision: z.enum(decisions).nullable(),
  decision_reason: textOrNull,
  decided_by: textOrNull,
  decided_on: day,
  proof_on: day,
  proof_what: textOrNull,
  review_on: day,
})

export const imposedRecord = z.looseObject({ event: imposed, history: z.array(history) })
