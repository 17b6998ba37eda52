import { z } from 'zod'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { theMeeting } from './load-meetings.ts'

/** The minutes of a meeting that was held: written here, or the signed file, or both. */
export const writeMinutes = command({
  name: 'governance.write-minutes',
  summary: { fr: 'Écrire le compte rendu d’une réunion', en: 'Write the minutes of a meeting' },
  needs: 'governance.edit',
  input: z.object({
    id: fields.id,
    minutes: fields.paragraph(20_000).nullish(),
    file: z.object({ name: z.string(), content: fields.content }).optional(),
  }),
  async run(scope, { id, minutes, file }) {
    const meeting = await theMeeting(scope, id)
    if (meeting.state !== 'held') throw new Conflict('governance.meeting-not-held')
    if (!minutes && !file && !meeting.minutes_file_id) throw new Invalid({ minutes: { key: 'kernel.required' } })
    const kept = file ? { minutes_file_id: await keepFile(scope, file) } : {}
    await db(scope)
      .updateTable('governance.meeting')
      .set({ minutes: minutes ?? null, ...kept })
      .where('id', '=', id)
      .execute()
  },
})
