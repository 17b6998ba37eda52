import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { isId } from '#kernel/ids.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listHolders } from '../list-holders.ts'
import { holderStates, type Holder } from '../load-holders.ts'
import { readHolder } from '../read-holder.ts'
import { roleCodes, roleOf, roles } from '../role.ts'
import { holdersPath } from './paths.ts'
import { roleWords } from './words.ts'

const { fr, en } = roleWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export const roleNames = {
  fr: Object.fromEntries(roles.map(({ code, title }) => [code, title.fr])),
  en: Object.fromEntries(roles.map(({ code, title }) => [code, title.en])),
}

const holderColumns: readonly Column<Holder>[] = [
  codedColumn('role', label('role'), roleNames),
  fieldColumn('holder', { fr: fr.who, en: en.who }),
  fieldColumn('directorate', label('directorate')),
  fieldColumn('party', label('party')),
  fieldColumn('named_on', { fr: 'Depuis le', en: 'Since' }),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  fieldColumn('deputy', label('deputy'), true),
  fieldColumn('act', { fr: 'Acte', en: 'Act' }, true),
  fieldColumn('ended_on', label('ended_on'), true),
  fieldColumn('ended_reason', label('ended_reason'), true),
  fieldColumn('note', label('note'), true),
]

export const holderRegister = register<Holder>({
  id: 'governance.role_holder',
  name: { fr: fr.listTitle, en: en.listTitle },
  path: holdersPath,
  reads: 'governance.read',
  narrowing: ['search', 'role', 'directorate', 'state'],
  columns: holderColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listHolders(scope, holdersAsked(narrowing))),
  async nameOf(scope, id) {
    const { holder } = await readHolder(scope, { id })
    return `${roleOf(holder.role)?.title[scope.language] ?? holder.role}, ${holder.holder}`
  },
})

export function holdersAsked({ search, role, directorate, state }: Narrowing) {
  return {
    search,
    role: oneOf(roleCodes, role),
    directorate_id: directorate && isId(directorate) ? directorate : undefined,
    state: oneOf(holderStates, state),
  }
}
