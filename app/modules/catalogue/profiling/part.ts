import type { Part } from '#kernel/module/parts.ts'
import { profileFile } from './profile-file.ts'
import { texts } from './texts.ts'

/** What files of data hold, column by column, and what in them may be personal. */
export const profiling: Part = { permissions: {}, operations: [profileFile], texts }
