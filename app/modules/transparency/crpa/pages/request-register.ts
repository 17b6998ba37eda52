import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listRequests, type ListedRequest } from '../list-requests.ts'
import { readRequest } from '../read-request.ts'
import { states } from '../request.ts'
import { kindIds, kindOf } from '../request-kinds.ts'
import { listWords } from './list-words.ts'
import { publicRequestsPath } from './paths.ts'

const { fr, en } = listWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

/** A list taken away as a file says who asked only when somebody chooses that column. */
export const requestColumns: readonly Column<ListedRequest>[] = [
  { key: 'number', label: label('number'), value: ({ number }, language) => listWords[language].name(number) },
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  { key: 'kind', label: label('kind'), value: ({ kind }, language) => kindOf(kind).label[language] },
  fieldColumn('system', label('system')),
  fieldColumn('received_on', label('received_on')),
  fieldColumn('due_on', label('due_on')),
  fieldColumn('owner', label('owner')),
  codedColumn('outcome', label('outcome'), { fr: fr.outcomes, en: en.outcomes }, true),
  fieldColumn('answered_on', label('answered_on'), true),
  codedColumn('way', label('way'), { fr: fr.ways, en: en.ways }, true),
  fieldColumn('acknowledged_on', label('acknowledged_on'), true),
  fieldColumn('person_name', label('person_name'), true),
  fieldColumn('decision', label('decision'), true),
]

export const requestNarrowing = ['search', 'state', 'kind']

export const requestRegister = register<ListedRequest>({
  id: 'transparency.request',
  name: { fr: fr.title, en: en.title },
  path: publicRequestsPath,
  reads: 'transparency.answer-public',
  narrowing: requestNarrowing,
  columns: requestColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listRequests(scope, requestsAsked(narrowing))),
  nameOf: async (scope, id) => listWords[scope.language].name((await readRequest(scope, { id })).request.number),
})

/** The list’s own input, from its address. */
export function requestsAsked({ search, state, kind }: Narrowing) {
  return { search, state: oneOf([...states, 'open'] as const, state), kind: oneOf(kindIds, kind) }
}
