import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'

/** An incident speaks of a system of the register, or of none yet. */
export async function checkSystem(scope: Work, id: string | null | undefined): Promise<void> {
  if (id && (await loadSystems(scope, id)).length === 0) throw new NotFound('transparency.incident-system')
}
