import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { bytesToRead } from './bytes-to-read.ts'
import { findingsOf } from './findings.ts'
import { forgetFile } from './forget-file.ts'
import { keepProfile } from './keep-profile.ts'
import { lookAtFile } from './look-at-file.ts'
import { filePath } from './pages/paths.ts'
import { filesTexts } from './texts.ts'

const jobMs = 600_000

/** Reads the file of a distribution, kept here or downloaded, and keeps what it holds. Nothing of it is in its input. */
export const profileJob: Job = {
  name: 'catalogue.profile',
  label: { fr: 'Profil d’un fichier de données', en: 'Profile of a data file' },
  input: z.object({ distribution: z.uuid(), forget: z.boolean() }),
  async run(scope, { distribution, forget }: { distribution: string; forget: boolean }, progress) {
    const say = filesTexts[scope.language].job
    await progress.report(0, 2, say.fetching)
    const { file, dataset_id, file_id } = await bytesToRead(scope, distribution)
    const alive = () => progress.report(1, 2, say.reading)
    await alive()
    const { profile } = await lookAtFile({ file, wants: 'profile', timeMs: jobMs, alive })
    if (!profile) throw new Error('a look without a profile')
    await keepProfile(scope, { distribution_id: distribution, profile, file_id })
    if (forget && file_id) await forgetFile(scope, { distribution_id: distribution })
    await progress.report(2, 2, say.done(findingsOf(profile, []).length))
    return { path: filePath(dataset_id, distribution), rows: profile.rows }
  },
}
