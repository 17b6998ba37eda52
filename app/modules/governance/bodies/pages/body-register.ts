import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { bodiesPath } from '../../paths.ts'
import { bodyKindCodes, bodyKinds } from '../body.ts'
import { listBodies } from '../list-bodies.ts'
import type { Body } from '../load-bodies.ts'
import { readBody } from '../read-body.ts'
import { bodyWords } from './words.ts'

const { fr, en } = bodyWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const short = (key: keyof typeof fr.columns): Text => ({ fr: fr.columns[key], en: en.columns[key] })

export const kindNames = {
  fr: Object.fromEntries(bodyKinds.map(kind => [kind.code, kind.label.fr])),
  en: Object.fromEntries(bodyKinds.map(kind => [kind.code, kind.label.en])),
}

const bodyColumns: readonly Column<Body>[] = [
  fieldColumn('name', label('name')),
  codedColumn('kind', label('kind'), kindNames),
  fieldColumn('next_on', label('next_on')),
  fieldColumn('last_on', label('last_on')),
  fieldColumn('members', label('members')),
  fieldColumn('party', short('party'), true),
  codedColumn('domain', label('domain'), { fr: fr.domains, en: en.domains }, true),
  fieldColumn('every_months', short('every_months'), true),
  fieldColumn('partners', short('partners'), true),
  fieldColumn('held', short('held'), true),
  fieldColumn('purpose', short('purpose'), true),
  fieldColumn('charter', short('charter'), true),
]

export const bodyRegister = register<Body>({
  id: 'governance.body',
  name: { fr: fr.title, en: en.title },
  path: bodiesPath,
  reads: 'governance.read',
  narrowing: ['search', 'kind', 'domain'],
  columns: bodyColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listBodies(scope, bodiesAsked(narrowing))),
  nameOf: async (scope, id) => (await readBody(scope, { id })).body.name,
})

export function bodiesAsked({ search, kind, domain }: Narrowing) {
  return { search, kind: oneOf(bodyKindCodes, kind), domain: oneOf(['data', 'ai'] as const, domain) }
}
