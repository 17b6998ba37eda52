import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listReuses } from '../list-reuses.ts'
import { readReuse } from '../read-reuse.ts'
import { reuseKinds, type Reuse } from '../reuse.ts'
import { reusesPath } from './paths.ts'
import { reuseWords } from './reuse-words.ts'

const { fr, en } = reuseWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const reuseColumns: readonly Column<Reuse>[] = [
  fieldColumn('title', { fr: fr.kind, en: en.kind }),
  fieldColumn('dataset', label('dataset')),
  codedColumn('kind', label('kind'), { fr: fr.kinds, en: en.kinds }),
  { key: 'by', label: label('by'), value: ({ directorate, party }) => directorate ?? party },
  fieldColumn('since', label('since')),
  {
    key: 'crosses',
    label: label('crosses'),
    optional: true,
    value: ({ crosses }, language) => reuseWords[language][crosses ? 'yes' : 'no'],
  },
  fieldColumn('url', label('url'), true),
]

export const reuseRegister = register<Reuse>({
  id: 'catalogue.reuse',
  name: { fr: fr.title, en: en.title },
  path: reusesPath,
  reads: 'catalogue.read',
  narrowing: ['search', 'kind', 'crosses'],
  columns: reuseColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listReuses(scope, reusesAsked(narrowing))),
  nameOf: async (scope, id) => (await readReuse(scope, { id })).reuse.title,
})

export function reusesAsked({ search, kind, crosses }: Narrowing) {
  const crossing = oneOf(['yes', 'no'], crosses)
  return { search, kind: oneOf(reuseKinds, kind), ...(crossing && { crosses: crossing === 'yes' }) }
}
