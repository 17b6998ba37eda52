import { NotFound } from '#kernel/errors.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { listParties } from '../list-parties.ts'
import { partyKey, partyKinds, type Party } from '../party.ts'
import { directoryWords } from './directory-words.ts'
import { partiesPath } from './paths.ts'

const [fr, en] = [directoryWords.fr.parties, directoryWords.en.parties]
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const partyColumns: readonly Column<Party>[] = [
  fieldColumn('name', label('name')),
  codedColumn('kind', label('kind'), { fr: fr.kinds, en: en.kinds }),
  fieldColumn('agreement_until', label('agreement_until')),
  fieldColumn('contact', label('contact')),
  fieldColumn('agreement_from', label('agreement_from'), true),
  fieldColumn('agreement_reference', label('agreement_reference'), true),
  fieldColumn('member_since', label('member_since'), true),
  fieldColumn('siret', label('siret'), true),
  fieldColumn('country', label('country'), true),
  fieldColumn('website', label('website'), true),
]

export const partyNarrowing = ['q', 'kind']

export const partyRegister = register<Party>({
  id: 'organisation.party',
  name: { fr: fr.title, en: en.title },
  path: partiesPath,
  reads: 'organisation.read',
  narrowing: partyNarrowing,
  columns: partyColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : partiesMatching(scope, narrowing)),
  async nameOf(scope, id) {
    const found = (await listParties(scope, {})).find(party => party.id === id)
    if (!found) throw new NotFound('kernel.not-found')
    return found.name
  },
})

export async function partiesMatching(scope: Scope, { q = '', kind }: Narrowing): Promise<Party[]> {
  const known = partyKinds.find(one => one === kind)
  const rows = await listParties(scope, {})
  return rows.filter(
    party => (!known || party.kind === known) && (q === '' || partyKey(party.name).includes(partyKey(q))),
  )
}
