import { z } from 'zod'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { loadParties, partyKey, partyKinds } from './party.ts'
import { db } from './tables.ts'

export const saveParty = command({
  name: 'organisation.save-party',
  summary: { fr: 'Enregistrer un éditeur ou un partenaire', en: 'Save a vendor or partner' },
  needs: 'organisation.edit-parties',
  input: z.object({
    id: fields.id.optional(),
    name: fields.line(160),
    kind: z.enum(partyKinds),
    siret: fields.siret.nullish(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullish(),
    website: z.url({ protocol: /^https?$/ }).nullish(),
    contact: fields.line().nullish(),
    member_since: fields.civilDate.nullish(),
    agreement_from: fields.civilDate.nullish(),
    agreement_until: fields.civilDate.nullish(),
    agreement_reference: fields.line().nullish(),
  }),
  http: 'POST /parties',
  async run(scope, { id, ...values }) {
    const { agreement_from, agreement_until } = values
    if (agreement_from && agreement_until && agreement_from > agreement_until) {
      throw new Invalid({ agreement_until: { key: 'organisation.agreement-backwards' } })
    }
    const twin = (await loadParties(scope)).find(
      party => partyKey(party.name) === partyKey(values.name) && party.id !== id,
    )
    if (twin) throw new Conflict('organisation.party-exists', { name: twin.name })
    if (id) {
      const done = await db(scope).updateTable('organisation.party').set(values).where('id', '=', id).executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('organisation.party').values(row).execute()
    return row.id
  },
})
