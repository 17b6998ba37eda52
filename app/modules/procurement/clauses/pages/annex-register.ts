import { actorColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listAnnexes, type ListedAnnex } from '../list-annexes.ts'
import { readAnnex } from '../read-annex.ts'
import { composerWords } from './composer-words.ts'
import { annexesPath } from './paths.ts'

const { fr, en } = { fr: composerWords.fr.list, en: composerWords.en.list }
const label = (key: keyof typeof fr.columns): Text => ({ fr: fr.columns[key], en: en.columns[key] })

const annexColumns: readonly Column<ListedAnnex>[] = [
  fieldColumn('title', label('title')),
  fieldColumn('version', label('version')),
  fieldColumn('contract', label('contract')),
  { key: 'clauses', label: label('clauses'), value: ({ clauses }) => clauses.length },
  fieldColumn('composed_on', label('composed_on')),
  actorColumn('composed_by', label('composed_by'), true),
  fieldColumn('library_version', label('library_version'), true),
]

const pageSize = 500

export const annexRegister = register<ListedAnnex>({
  id: 'procurement.annex',
  name: { fr: fr.title, en: en.title },
  path: annexesPath,
  reads: 'procurement.read',
  narrowing: ['search', 'state'],
  columns: annexColumns,
  rows: async (scope, narrowing, page) =>
    (await listAnnexes(scope, annexesAsked(narrowing))).slice((page - 1) * pageSize, page * pageSize),
  nameOf: async (scope, id) => (await readAnnex(scope, { id })).annex.title,
})

export function annexesAsked({ search, state }: Narrowing) {
  return { search, state: oneOf(['draft', 'made'] as const, state) }
}
