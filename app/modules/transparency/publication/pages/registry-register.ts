import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listPublicStates, type ListedState } from '../list-public-states.ts'
import { publicKinds, publicStates } from '../load-states.ts'
import { readPublicState } from '../read-public-state.ts'
import { registryPath } from './paths.ts'
import { registryWords } from './registry-words.ts'
import { publicationWords } from './words.ts'

const { fr, en } = registryWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const said = (key: 'kinds' | 'states') => ({ fr: publicationWords.fr[key], en: publicationWords.en[key] })

const registryColumns: readonly Column<ListedState>[] = [
  fieldColumn('name', label('name')),
  codedColumn('kind', label('kind'), said('kinds')),
  codedColumn('state', label('state'), said('states')),
  fieldColumn('published_on', label('published_on')),
  fieldColumn('review_on', label('review_on')),
  {
    key: 'missing',
    label: label('missing'),
    value: ({ missing }, language) => missing.map(key => publicationWords[language].missing[key]).join(', ') || null,
  },
  fieldColumn('code', label('code'), true),
  { key: 'prepared_by', label: label('prepared_by'), optional: true, value: row => row.proposal?.prepared_by ?? null },
]

export const registryNarrowing = ['search', 'kind', 'state']

export const registryRegister = register<ListedState>({
  id: 'transparency.publication',
  name: { fr: fr.title, en: en.title },
  path: registryPath,
  reads: 'transparency.read',
  narrowing: registryNarrowing,
  columns: registryColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listPublicStates(scope, registryAsked(narrowing))),
  nameOf: async (scope, id) => (await readPublicState(scope, { id })).name,
})

/** The list’s own input, from its address. */
export function registryAsked({ search, kind, state }: Narrowing) {
  return { search, kind: oneOf(publicKinds, kind), state: oneOf(publicStates, state) }
}
