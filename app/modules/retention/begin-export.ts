import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

/** Leaves its line in the log before anything leaves the house: an archive is never made without one. */
export const beginExport = command({
  name: 'retention.begin-export',
  summary: { fr: 'Exporter toute la collectivité', en: 'Export the whole authority' },
  needs: 'retention.export',
  input: z.object({ to: fields.line(400) }),
  run: async () => undefined,
})
