import type { Scope } from '#kernel/scope.ts'
import { readFileSafely } from './reading/read-file.ts'
import { Unreadable } from './reading/unreadable.ts'
import { refusalReason } from './unknown-reason.ts'
import { setFileAside } from './set-file-aside.ts'
import { stageFile } from './stage-file.ts'

/**
 * « Ajouter un fichier »: reads it once, off this thread, then stages what was recognised or keeps it aside with the
 * reason. Returns the import to preview. Reading holds no transaction; staging is one.
 */
export async function receiveFile(scope: Scope, file: { name: string; bytes: Uint8Array }): Promise<string> {
  try {
    const read = await readFileSafely(file)
    return await stageFile(scope, { file: read, content: file.bytes })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return setFileAside(scope, { name: file.name, content: file.bytes, reason: refusalReason(file.name, error) })
  }
}
