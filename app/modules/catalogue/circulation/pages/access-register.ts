import { actorColumn, codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { accessStandings, type AccessRequest } from '../access.ts'
import { listAccessRequests } from '../list-access-requests.ts'
import { readAccessRequest } from '../read-access-request.ts'
import { accessWords } from './access-words.ts'
import { accessPath } from './paths.ts'

const { fr, en } = accessWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const accessColumns: readonly Column<AccessRequest>[] = [
  fieldColumn('subject', label('subject')),
  fieldColumn('applicant', label('applicant')),
  codedColumn('standing', label('state'), { fr: fr.standings, en: en.standings }),
  fieldColumn('asked_on', label('asked_on')),
  fieldColumn('due_on', label('due_on')),
  fieldColumn('days', label('days')),
  fieldColumn('purpose', label('purpose'), true),
  actorColumn('asked_by', label('asked_by'), true),
  fieldColumn('answered_on', label('answered_on'), true),
  fieldColumn('answer_text', label('answer_text'), true),
]

export const accessRegister = register<AccessRequest>({
  id: 'catalogue.access_request',
  name: { fr: fr.title, en: en.title },
  path: accessPath,
  reads: 'catalogue.read',
  narrowing: ['search', 'standing'],
  columns: accessColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listAccessRequests(scope, accessAsked(narrowing))),
  nameOf: async (scope, id) => (await readAccessRequest(scope, { id })).request.subject,
})

export function accessAsked({ search, standing }: Narrowing) {
  return { search, standing: oneOf(accessStandings, standing) }
}
