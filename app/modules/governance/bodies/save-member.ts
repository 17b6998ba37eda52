import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { checkNames } from '../check-names.ts'
import { db } from '../tables.ts'
import { seats } from './body.ts'
import { theBody } from './load-bodies.ts'
import { loadMembers } from './load-members.ts'

/** Somebody takes a seat: for a directorate, or for an outside partner. */
export const saveMember = command({
  name: 'governance.save-member',
  summary: { fr: 'Inscrire un membre d’une instance', en: 'Save a member of a body' },
  needs: 'governance.edit',
  input: z.object({
    id: fields.id.optional(),
    body_id: fields.id,
    name: fields.line(160),
    seat: z.enum(seats),
    directorate_id: fields.id.nullish(),
    party_id: fields.id.nullish(),
    since: fields.civilDate,
  }),
  http: 'POST /bodies/:body_id/members',
  async run(scope, { id, ...values }) {
    await theBody(scope, values.body_id)
    await checkNames(scope, values)
    if (values.directorate_id && values.party_id) throw new Invalid({ party_id: { key: 'governance.one-place' } })
    if (id) {
      const known = (await loadMembers(scope, values.body_id)).find(member => member.id === id)
      if (known?.until && values.since > known.until) throw new Invalid({ since: { key: 'governance.ended-too-soon' } })
      const done = await db(scope)
        .updateTable('governance.member')
        .set(values)
        .where('id', '=', id)
        .where('body_id', '=', values.body_id)
        .executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId() }
    await db(scope).insertInto('governance.member').values(row).execute()
    return row.id
  },
})
