import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { doneAt, incidentInput } from './incident.ts'
import { openStep } from './open-incident.ts'

/** Somebody was told, even with an incomplete report: when, under which reference, with which file. */
export const recordNotification = command({
  name: 'transparency.record-notification',
  summary: { fr: 'Noter qui a été prévenu d’un incident', en: 'Record who was told of an incident' },
  needs: 'transparency.handle-incidents',
  input: z.object({
    incident_id: fields.id,
    code: fields.line(40),
    done_on: fields.civilDate,
    done_time: incidentInput.shape.known_time,
    reference: fields.line(200).nullish(),
    file: z.object({ name: z.string(), content: fields.content }).optional(),
  }),
  secret: ['reference'],
  async run(scope, { incident_id, code, done_on, done_time, reference, file }) {
    const { incident } = await openStep(scope, incident_id, code)
    const told = {
      done_at: doneAt(scope, incident.known_at, done_on, done_time),
      done_by: actorName(scope.actor),
      reference: reference ?? null,
      not_needed: null,
      ...(file ? { file_id: await keepFile(scope, file) } : {}),
    }
    await db(scope)
      .insertInto('transparency.notification')
      .values({ tenant_id: scope.tenantId, id: newId(), incident_id, code, ...told })
      .onConflict(again => again.columns(['tenant_id', 'incident_id', 'code']).doUpdateSet(told))
      .execute()
  },
})
