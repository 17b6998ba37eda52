import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { loadAuthority } from './authority.ts'

export const readLogo = query({
  name: 'organisation.read-logo',
  summary: { fr: 'Lire le logo', en: 'Read the logo' },
  needs: 'organisation.read',
  input: z.object({}),
  async run(scope) {
    const { logo_file_id } = await loadAuthority(scope)
    if (!logo_file_id) throw new NotFound('kernel.not-found')
    return openFile(scope, logo_file_id)
  },
})
