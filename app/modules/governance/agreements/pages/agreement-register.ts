import { isId } from '#kernel/ids.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { agreementsPath } from '../../paths.ts'
import { agreementKindCodes, agreementKinds } from '../agreement-data.ts'
import { listAgreements } from '../list-agreements.ts'
import type { Agreement } from '../load-agreements.ts'
import { readAgreement } from '../read-agreement.ts'
import { standings } from '../term.ts'
import { agreementWords } from './words.ts'

const { fr, en } = agreementWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const agreementKindNames = {
  fr: Object.fromEntries(agreementKinds.map(kind => [kind.code, kind.label.fr])),
  en: Object.fromEntries(agreementKinds.map(kind => [kind.code, kind.label.en])),
}

const agreementColumns: readonly Column<Agreement>[] = [
  fieldColumn('title', label('title')),
  {
    key: 'parties',
    label: label('parties'),
    value: ({ parties }) => parties.map(({ name }) => name).join(', ') || null,
  },
  {
    key: 'standing',
    label: label('standing'),
    value: ({ term }, language) => agreementWords[language].standings[term.standing],
  },
  { key: 'ends_on', label: label('ends_on'), value: ({ term }) => term.ends_on },
  { key: 'notice_on', label: label('notice_on'), value: ({ term }) => term.notice_on },
  codedColumn('kind', label('kind'), agreementKindNames, true),
  fieldColumn('object', label('object'), true),
  fieldColumn('reference', label('reference'), true),
  fieldColumn('owner', label('owner'), true),
  fieldColumn('signed_on', label('signed_on'), true),
  fieldColumn('starts_on', label('starts_on'), true),
  fieldColumn('ended_on', label('ended_on'), true),
]

export const agreementRegister = register<Agreement>({
  id: 'governance.agreement',
  name: { fr: fr.title, en: en.title },
  path: agreementsPath,
  reads: 'governance.read',
  narrowing: ['search', 'kind', 'standing', 'party'],
  columns: agreementColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listAgreements(scope, agreementsAsked(narrowing))),
  nameOf: async (scope, id) => (await readAgreement(scope, { id })).agreement.title,
})

export function agreementsAsked({ search, kind, standing, party }: Narrowing) {
  return {
    search,
    kind: oneOf(agreementKindCodes, kind),
    standing: oneOf(standings, standing),
    party_id: party && isId(party) ? party : undefined,
  }
}
