import type { Scope } from '#kernel/scope.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listParties } from '#organisation/list-parties.ts'

/** Directorates and partners to choose from; software vendors ask for no data. */
export async function applicantOptions(scope: Scope) {
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return {
    directorates: (await listDirectorates(scope, {})).map(option),
    parties: (await listParties(scope, {})).filter(({ kind }) => kind !== 'vendor').map(option),
  }
}
