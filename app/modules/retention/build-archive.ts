import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { makeArchive } from './make-archive.ts'
import { archivesPath } from './paths.ts'

/** The archive that somebody asked for: whole or not at all, hence begun again after a crash. */
export const buildArchive: Job = {
  name: 'retention.build-archive',
  label: { fr: 'Archive complète de la collectivité', en: 'Complete archive of the authority' },
  input: z.object({ archive: z.uuid() }),
  async run(scope, { archive }: { archive: string }, progress) {
    await progress.report(0, 1)
    const { bytes } = await makeArchive(scope, { archive })
    await progress.report(1, 1)
    return { path: archivesPath, bytes }
  },
}
