import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { everydayData, everydayKinds } from '../everyday.ts'
import { listEveryday, type ListedEveryday } from '../list-everyday.ts'
import { readEveryday } from '../read-everyday.ts'
import { everydayWords } from './everyday-words.ts'
import { everydayPath } from './paths.ts'
import { publicationWords } from './words.ts'

const { fr, en } = everydayWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const said = (key: 'uses' | 'data' | 'states') => ({ fr: publicationWords.fr[key], en: publicationWords.en[key] })

const everydayColumns: readonly Column<ListedEveryday>[] = [
  fieldColumn('name', label('name')),
  codedColumn('kind', label('kind'), said('uses')),
  fieldColumn('tools', label('tools')),
  codedColumn('data_used', label('data_used'), said('data')),
  codedColumn('state', label('state'), said('states')),
  fieldColumn('processings', label('processings')),
  fieldColumn('reviewed_on', label('reviewed_on'), true),
  fieldColumn('owner', label('owner'), true),
  fieldColumn('rule', label('rule'), true),
]

export const everydayRegister = register<ListedEveryday>({
  id: 'transparency.everyday',
  name: { fr: fr.title, en: en.title },
  path: everydayPath,
  reads: 'transparency.read',
  narrowing: ['search', 'kind', 'data_used'],
  columns: everydayColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listEveryday(scope, everydayAsked(narrowing))),
  nameOf: async (scope, id) => (await readEveryday(scope, { id })).everyday.name,
})

/** The list’s own input, from its address. */
export function everydayAsked({ search, kind, data_used }: Narrowing) {
  return { search, kind: oneOf(everydayKinds, kind), data_used: oneOf(everydayData, data_used) }
}
