import type { Scope } from '#kernel/scope.ts'
import { readAuthority } from '#organisation/read-authority.ts'

/** Whether the authority gave a logo: asked once in a while, since every page wonders. */
const known = new Map<string, { at: number; has: boolean }>()

export async function hasLogo(scope: Scope): Promise<boolean> {
  const id = scope.tenant?.id ?? ''
  const found = known.get(id)
  if (found && Date.now() - found.at < 30_000) return found.has
  const has = (await readAuthority(scope, {})).logo_file_id !== null
  known.set(id, { at: Date.now(), has })
  return has
}
