import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { refusePersonal } from './refuse-personal.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { settleByRegisters } from '../duties/settle-by-registers.ts'
import { requireReach } from '../reach.ts'

/** Says since when people are told, where, and keeps what shows it. A null day = the notice is no longer there. */
export const placeNotice = command({
  name: 'transparency.place-notice',
  summary: { fr: 'Dire où la mention est en place', en: 'Say where the notice is in place' },
  needs: 'transparency.edit',
  input: z.object({
    system_id: fields.id,
    notice_on: fields.civilDate.nullable(),
    notice_where: fields.line(300).nullish(),
    file: z.object({ name: fields.line(), content: fields.content }).optional(),
    confirmed: z.array(z.string().max(40)).max(5).default([]),
  }),
  async run(scope, { system_id, notice_on, notice_where = null, file, confirmed }) {
    requireReach(scope, await loadSystem(scope, system_id))
    if (notice_on && notice_on > today(scope)) throw new Invalid({ notice_on: { key: 'transparency.notice-to-come' } })
    if (notice_on && !notice_where) throw new Invalid({ notice_where: { key: 'kernel.required' } })
    refusePersonal({ notice_where }, confirmed)
    const kept = file && notice_on ? await keepFile(scope, file) : null
    const where = notice_on ? notice_where : null
    await sql`
      insert into transparency.sheet as s (tenant_id, id, system_id, notice_on, notice_where, notice_file_id)
      values (${scope.tenantId}, ${newId()}, ${system_id}, ${notice_on}, ${where}, ${kept})
      on conflict (tenant_id, system_id) do update set notice_on = excluded.notice_on, notice_where = excluded.notice_where,
        notice_file_id = case when excluded.notice_on is null then null else coalesce(excluded.notice_file_id, s.notice_file_id) end
    `.execute(scope.db)
    await settleByRegisters(scope, system_id)
  },
})
