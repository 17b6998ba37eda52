import type { PublicStateRead } from '../read-public-state.ts'
import { everydayPath, settingsPath, sheetPath } from './paths.ts'

/** Where what the public reads is written. */
export function ownerPath({ kind, id }: Pick<PublicStateRead, 'kind' | 'id'>): string {
  if (kind === 'system') return sheetPath(id)
  return kind === 'everyday' ? `${everydayPath}/${id}` : settingsPath
}
