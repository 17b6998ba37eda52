import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { letterFields, recipientFields, usualWorkingDays } from './inquiry.ts'
import { currentQuestionnaires } from './questionnaire.ts'
import { db } from './tables.ts'
import { vendorsToAsk, type AskedVendor } from './vendors.ts'
import { addWorkingDays } from '#organisation/working-days.ts'

const one = z.object({
  vendor_id: fields.id,
  ...recipientFields,
  /** Ids of what the letter is about; absent = everything of this vendor that holds AI. */
  subjects: z.array(fields.id).min(1).max(200).optional(),
})

/** One letter per vendor chosen, still to be read again and sent. Returns their ids, in order. */
export const writeInquiries = command({
  name: 'inquiries.write-inquiries',
  summary: { fr: 'Préparer des lettres aux éditeurs', en: 'Prepare letters to vendors' },
  needs: 'inquiries.write',
  input: z.object({
    questionnaire: z.string().max(60),
    vendors: z.array(one).min(1).max(500),
    ...letterFields,
    deadline: letterFields.deadline.optional(),
  }),
  undoable: true,
  async run(scope, { questionnaire, vendors, deadline, ...letter }) {
    const asked = currentQuestionnaires.find(({ id }) => id === questionnaire)
    if (!asked) throw new Invalid({ questionnaire: { key: 'kernel.invalid-value' } })
    const answerBy = deadline ?? addWorkingDays(today(scope), usualWorkingDays)
    if (answerBy <= today(scope)) throw new Invalid({ deadline: { key: 'inquiries.deadline-passed' } })
    const known = new Map((await vendorsToAsk(scope)).map(vendor => [vendor.id, vendor]))
    const rows = [...new Map(vendors.map(vendor => [vendor.vendor_id, vendor])).values()].map(
      ({ vendor_id, subjects, ...recipient }) => ({
        tenant_id: scope.tenantId,
        id: newId(),
        vendor_id,
        questionnaire: asked.id,
        version: asked.version,
        subjects: JSON.stringify(subjectsOf(known.get(vendor_id), subjects)),
        deadline: answerBy,
        ...letter,
        ...recipient,
        created_at: scope.clock.now(),
      }),
    )
    await db(scope).insertInto('inquiries.inquiry').values(rows).execute()
    return { ids: rows.map(({ id }) => id), operation_id: scope.operationId }
  },
})

function subjectsOf(vendor: AskedVendor | undefined, wanted: readonly string[] | undefined) {
  if (!vendor) throw new Conflict('inquiries.not-a-vendor')
  if (!wanted) return vendor.subjects
  const chosen = vendor.subjects.filter(({ id }) => wanted.includes(id))
  if (chosen.length !== new Set(wanted).size) throw new Conflict('inquiries.not-its-subject')
  return chosen
}
