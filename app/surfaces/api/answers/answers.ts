import type { z } from 'zod'
import {
  applicationRecord,
  imposed,
  imposedRecord,
  listedApplication,
  listedSystem,
  systemRecord,
} from './inventory.ts'
import { authority, directorate, key, party } from './organisation.ts'
import { fact, levels, plan } from './plan.ts'

/** What an operation answers, under a name of its own: for a list, one row. */
export interface Described {
  name: string
  schema: z.ZodType
}

/**
 * Answers promised to programs. Operations say what they take, not what they give: what is not here may change from one version to
 * the next. tests/api/answers.test.ts holds each one to real answers.
 */
export const answers: Readonly<Record<string, Described>> = {
  'inventory.list-applications': { name: 'Application', schema: listedApplication },
  'inventory.read-application': { name: 'ApplicationRecord', schema: applicationRecord },
  'inventory.list-systems': { name: 'System', schema: listedSystem },
  'inventory.read-system': { name: 'SystemRecord', schema: systemRecord },
  'inventory.list-imposed': { name: 'Imposed', schema: imposed },
  'inventory.read-imposed': { name: 'ImposedRecord', schema: imposedRecord },
  'keys.list-keys': { name: 'Key', schema: key },
  'organisation.list-directorates': { name: 'Directorate', schema: directorate },
  'organisation.list-parties': { name: 'Party', schema: party },
  'organisation.read-authority': { name: 'Authority', schema: authority },
  'organisation.update-authority': { name: 'Authority', schema: authority },
  'plan.list-facts': { name: 'Fact', schema: fact },
  'plan.measure-levels': { name: 'Levels', schema: levels },
  'plan.read-plan': { name: 'Plan', schema: plan },
}

/** Writings that answer with the id of what they wrote, or with one per line, in order. */
export const givesId: readonly string[] = [
  'inventory.save-system',
  'organisation.save-party',
  'plan.accept-action',
  'plan.save-action',
]
export const givesIds: readonly string[] = [
  'inventory.record-imposed',
  'inventory.save-applications',
  'organisation.save-directorates',
]
/** Writings that answer 204. */
export const givesNothing: readonly string[] = [
  'accounts.cancel-invitation',
  'accounts.change-member',
  'accounts.remove-member',
  'intake.cancel-import',
  'intake.choose-rows',
  'inventory.archive-application',
  'inventory.archive-imposed',
  'inventory.archive-system',
  'keys.revoke-key',
  'organisation.archive-directorate',
  'plan.archive-fact',
  'plan.comment-point',
  'plan.move-action',
]
