import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { requestBehind } from './link-token.ts'
import { loadRequest } from './load.ts'
import { mostApplications, mostMissing, plainLine, said } from './request.ts'
import { db } from './tables.ts'

/** A directorate writes what it knows, as often as it likes until it sends it. Kept aside: no register is written. */
export const answerRequest = command({
  name: 'requests.answer-request',
  summary: { fr: 'Répondre à une demande', en: 'Answer a request' },
  needs: 'requests.answer',
  nameless: true,
  input: z.object({
    token: z.string().max(100),
    send: z.boolean(),
    lines: z.array(said).max(mostApplications),
    missing: z.array(plainLine(160)).max(mostMissing).default([]),
    remark: fields.paragraph(1_000).nullish(),
    answered_by: plainLine(120).nullish(),
  }),
  secret: ['token', 'lines', 'missing', 'remark', 'answered_by'],
  async run(scope, { token, send, lines, missing, remark = null, answered_by = null }) {
    const id = await requestBehind(scope, token, { lock: true })
    if (!id) throw new Refused('requests.link-not-valid')
    const { applications } = await loadRequest(scope, id)
    if (lines.some(({ place }) => place >= applications.length))
      throw new Invalid({ lines: { key: 'kernel.invalid-value' } })
    const row = { lines: JSON.stringify(lines), missing, remark, answered_by, saved_at: scope.clock.now() }
    await db(scope)
      .insertInto('requests.answer')
      .values({ ...row, tenant_id: scope.tenantId, id: newId(), request_id: id })
      .onConflict(conflict => conflict.columns(['tenant_id', 'request_id']).doUpdateSet(row))
      .execute()
    if (!send) return
    // Somebody of the same directorate may have sent theirs meanwhile: the first one stands.
    const { numAffectedRows } = await sql`
      update requests.request set answered_at = ${scope.clock.now()} where id = ${id} and answered_at is null
    `.execute(scope.db)
    if (numAffectedRows !== 1n) throw new Refused('requests.link-not-valid')
  },
})
