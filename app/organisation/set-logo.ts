import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { Conflict } from '#kernel/errors.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { loadAuthority } from './authority.ts'
import { isPicture } from './picture.ts'
import { db } from './tables.ts'

export const setLogo = command({
  name: 'organisation.set-logo',
  summary: { fr: 'Choisir le logo', en: 'Choose the logo' },
  needs: 'organisation.edit',
  input: z.object({ name: z.string(), content: fields.content }),
  async run(scope, file) {
    const authority = await loadAuthority(scope)
    if (!authority.id) throw new Conflict('organisation.describe-first')
    if (file.content.byteLength > 500_000 || !isPicture(file.content))
      throw new Conflict('organisation.logo-not-accepted')
    const logo_file_id = await keepFile(scope, file)
    await db(scope).updateTable('organisation.authority').set({ logo_file_id }).where('id', '=', authority.id).execute()
  },
})
