import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

/** « 14:30 », or « 14h30 » and « 9 h » as people write them. */
const time = z
  .string()
  .transform(typed => {
    const [, hour = '', minute = ''] = /^\s*(\d{1,2})\s*[h:]\s*(\d{2})?\s*$/i.exec(typed) ?? []
    return hour ? `${hour.padStart(2, '0')}:${minute || '00'}` : typed
  })
  .refine(said => /^([01]\d|2[0-3]):[0-5]\d$/.test(said), 'governance.not-a-time')

/** When, where and about what an instance meets. */
export const meetingInput = z.object({
  meets_on: fields.civilDate,
  meets_at: time.nullish(),
  place: fields.line(200).nullish(),
  agenda: z.array(fields.line(300)).max(40).default([]),
})
