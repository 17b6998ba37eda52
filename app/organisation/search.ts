import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { normaliseHeader } from '#kernel/sheets.ts'
import { listDirectorates } from './list-directorates.ts'
import { listParties } from './list-parties.ts'
import { directoratesPath, partiesPath } from './pages/paths.ts'
import { saveDirectorates } from './save-directorates.ts'
import { saveParty } from './save-party.ts'

/** For the search box: directorates by any of their names, vendors and partners; each leads where the reader may go. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = normaliseHeader(words)
  if (!wanted || !can(scope, listParties)) return []
  const holds = (...names: string[]) => names.some(name => normaliseHeader(name).includes(wanted))
  const address = (path: string, id: string, name: string, edits: boolean) =>
    edits ? `${path}/${id}` : `${path}?q=${encodeURIComponent(name)}`
  const directorates = (await listDirectorates(scope, {})).filter(({ name, aliases }) => holds(name, ...aliases))
  const parties = (await listParties(scope, {})).filter(({ name }) => holds(name))
  return [
    ...directorates.map(({ id, name }) => ({
      label: name,
      kind: { fr: 'Direction', en: 'Directorate' },
      path: address(directoratesPath, id, name, can(scope, saveDirectorates)),
    })),
    ...parties.map(({ id, name }) => ({
      label: name,
      kind: { fr: 'Éditeur ou partenaire', en: 'Vendor or partner' },
      path: address(partiesPath, id, name, can(scope, saveParty)),
    })),
  ]
}
