import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { theMeeting } from './load-meetings.ts'

/** The signed minutes, as they were kept. */
export const readMinutesFile = query({
  name: 'governance.read-minutes-file',
  summary: { fr: 'Ouvrir le compte rendu signé', en: 'Open the signed minutes' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { minutes_file_id } = await theMeeting(scope, id)
    if (!minutes_file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, minutes_file_id)
  },
})
