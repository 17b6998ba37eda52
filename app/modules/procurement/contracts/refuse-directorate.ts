import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDirectorates } from '#organisation/directorate.ts'

/** A directorate that left the authority, or of another one, takes no contract. */
export async function refuseUnknownDirectorate(scope: Work, id: string | null | undefined): Promise<void> {
  if (!id) return
  const known = (await loadDirectorates(scope)).some(one => one.id === id)
  if (!known) throw new NotFound('procurement.no-such-directorate')
}
