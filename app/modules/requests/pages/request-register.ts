import { actorColumn, codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listRequests, type ListedRequest } from '../list-requests.ts'
import { readRequest } from '../read-request.ts'
import { states } from '../request.ts'
import { requestsPath } from './paths.ts'
import { pilotWords } from './words.ts'

const { fr, en } = pilotWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const requestColumns: readonly Column<ListedRequest>[] = [
  fieldColumn('directorate', label('directorate')),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  fieldColumn('answer_by', label('answer_by')),
  fieldColumn('contact_email', label('contact_email')),
  fieldColumn('sent_on', label('sent_on')),
  fieldColumn('reminders', label('reminders')),
  fieldColumn('contact_name', label('contact_name'), true),
  fieldColumn('reminded_on', label('reminded_on'), true),
  actorColumn('asked_by', label('asked_by'), true),
  fieldColumn('set_aside_reason', label('set_aside_reason'), true),
]

export const requestNarrowing = ['search', 'state']

export const requestRegister = register<ListedRequest>({
  id: 'requests.request',
  name: { fr: fr.title, en: en.title },
  path: requestsPath,
  reads: 'requests.read',
  narrowing: requestNarrowing,
  columns: requestColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listRequests(scope, requestsAsked(narrowing))),
  nameOf: async (scope, id) => (await readRequest(scope, { id })).request.directorate,
})

/** The list’s own input, from its address. */
export function requestsAsked({ search, state }: Narrowing) {
  return { search, state: oneOf(states, state) }
}
