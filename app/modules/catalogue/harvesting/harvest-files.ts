import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { idleSource, startRun } from './start-run.ts'

const byName = new Intl.Collator('fr', { numeric: true })

/** Harvests deposited files, which are the successive pages of one answer, in the order of their names: page-2 before page-10. */
export const harvestFiles = command({
  name: 'catalogue.harvest-files',
  summary: { fr: 'Moissonner des fichiers déposés', en: 'Harvest deposited files' },
  needs: 'catalogue.harvest',
  input: z.object({
    source_id: fields.id,
    files: z
      .array(z.object({ name: fields.line(255), content: fields.content }))
      .min(1)
      .max(200),
  }),
  secret: ['files'],
  async run(scope, { source_id, files }) {
    const source = await idleSource(scope, source_id)
    const started = await startRun(scope, source.id)
    const ordered = files.toSorted((a, b) => byName.compare(a.name, b.name))
    for (const [position, { name, content }] of ordered.entries()) {
      const file_id = await keepFile(scope, { name, content })
      const row = { tenant_id: scope.tenantId, id: newId(), run_id: started.run, source_id, position, name, file_id }
      await db(scope).insertInto('catalogue.run_file').values(row).execute()
    }
    return started
  },
})
