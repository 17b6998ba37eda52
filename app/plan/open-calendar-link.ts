import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { newToken } from '#kernel/token.ts'
import { subscriberOf } from './calendar-link.ts'
import { db } from './tables.ts'

/** More open addresses than devices means that some are forgotten. */
const mostOpen = 10
/** People copy this address into other applications by hand: 192 bits make it shorter, and nobody searches through them. */
const tokenBytes = 24

/** Makes a private address for one's own calendar application; shown once. */
export const openCalendarLink = command({
  name: 'plan.open-calendar-link',
  summary: { fr: 'S’abonner au plan dans son agenda', en: 'Subscribe to the plan in one’s calendar' },
  needs: 'plan.subscribe',
  input: z.object({ label: fields.line(80), only_mine: z.boolean().default(false) }),
  async run(scope, { label, only_mine }) {
    const person = subscriberOf(scope.actor)
    if (!person) throw new Conflict('plan.calendar-needs-account')
    const open = await db(scope)
      .selectFrom('plan.calendar_link')
      .select('id')
      .where('person_id', '=', person.person_id)
      .where('revoked_at', 'is', null)
      .execute()
    if (open.length >= mostOpen) throw new Conflict('plan.too-many-calendars', { most: mostOpen })
    const { token, hash: token_hash } = newToken(tokenBytes)
    const row = { ...person, label, only_mine, token_hash, tenant_id: scope.tenantId, id: newId() }
    await db(scope)
      .insertInto('plan.calendar_link')
      .values({ ...row, created_at: scope.clock.now() })
      .execute()
    return { id: row.id, token }
  },
})
