import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { agreementInput, lockedAgreement, unknownParties } from './agreement.ts'
import { modelSections } from './agreement-data.ts'

/** Opens an agreement with the sections of the model that its kind takes, or corrects it. */
export const saveAgreement = command({
  name: 'governance.save-agreement',
  summary: { fr: 'Enregistrer une convention', en: 'Save an agreement' },
  needs: 'governance.edit',
  input: agreementInput.extend({ id: fields.id.optional() }),
  http: 'POST /agreements',
  async run(scope, { id, parties, ...values }) {
    const { starts_on } = values
    const bound = [...new Set(parties)]
    if (await unknownParties(scope, bound)) throw new Invalid({ parties: { key: 'governance.no-party' } })
    if (id) {
      const before = await lockedAgreement(scope, id)
      const { state } = before
      if (state === 'ended') throw new Conflict('governance.agreement-ended')
      checkTerm({ ...before, ...said(values) })
      if (state === 'signed' && !starts_on) throw new Invalid({ starts_on: { key: 'kernel.required' } })
      if (state === 'signed' && bound.length === 0) throw new Invalid({ parties: { key: 'kernel.required' } })
      await db(scope).updateTable('governance.agreement').set(values).where('id', '=', id).execute()
      await db(scope).deleteFrom('governance.agreement_party').where('agreement_id', '=', id).execute()
    } else {
      checkTerm(values)
      const opened = modelSections.filter(({ kinds }) => kinds.includes(values.kind))
      const sections = Object.fromEntries(opened.map(({ code, text }) => [code, text.join('\n')]))
      id = newId()
      const row = { ...values, tenant_id: scope.tenantId, id, created_at: scope.clock.now() }
      await db(scope)
        .insertInto('governance.agreement')
        .values({ ...row, sections: JSON.stringify(sections) })
        .execute()
    }
    const agreement_id = id
    if (bound.length > 0)
      await db(scope)
        .insertInto('governance.agreement_party')
        .values(bound.map(party_id => ({ tenant_id: scope.tenantId, id: newId(), agreement_id, party_id })))
        .execute()
    return id
  },
})

interface Term {
  starts_on?: string | null | undefined
  ends_on?: string | null | undefined
  tacit_renewal: boolean
  renewal_months?: number | null | undefined
}

function checkTerm({ starts_on, ends_on, tacit_renewal, renewal_months }: Term): void {
  if (starts_on && ends_on && ends_on < starts_on) throw new Invalid({ ends_on: { key: 'governance.ends-before' } })
  if (tacit_renewal && !ends_on) throw new Invalid({ ends_on: { key: 'governance.renewal-needs-end' } })
  if (tacit_renewal && !renewal_months) throw new Invalid({ renewal_months: { key: 'kernel.required' } })
}

/** What is absent stays as it is. */
function said<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>
}
