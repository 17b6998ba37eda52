import { Conflict } from '#kernel/errors.ts'
import type { Mapping } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { readFileSafely } from './reading/read-file.ts'
import { Unreadable } from './reading/unreadable.ts'
import { readImportFile } from './read-import-file.ts'
import { stageFile } from './stage-file.ts'

/** Prepares a staged import anew: other columns, or another kind of file than was recognised. */
export async function prepareAgain(
  scope: Scope,
  id: string,
  change: { as?: string; mapping?: Mapping },
): Promise<void> {
  const { import: staged, file } = await readImportFile(scope, { id })
  if (staged.state !== 'staged' && staged.state !== 'set-aside') throw new Conflict('intake.already-applied')
  try {
    const read = await readFileSafely({ name: staged.file_name, bytes: file.content })
    await stageFile(scope, {
      file: read,
      content: file.content,
      again: id,
      as: change.as ?? staged.recogniser ?? undefined,
      mapping: change.mapping,
    })
  } catch (error) {
    if (error instanceof Unreadable) throw new Conflict('intake.unreadable', { reason: error.text[scope.language] })
    throw error
  }
}
