import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { profileSource } from './profile-source.ts'

/** A visit does not wait longer, in milliseconds; larger files are for the command line and jobs. */
const longest = 60_000

export const profileFile = query({
  name: 'catalogue.profile-file',
  summary: { fr: 'Profiler un fichier de données', en: 'Profile a data file' },
  needs: 'catalogue.read',
  input: z.object({ name: fields.line(), content: fields.content }),
  async run(scope, { name, content }) {
    try {
      return await profileSource({ name, bytes: content }, { timeMs: longest })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const words = { reason: error.text[scope.language] }
      throw new Invalid({ content: { key: 'catalogue.unreadable', words } })
    }
  },
})
