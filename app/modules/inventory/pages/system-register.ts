import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { oneOf } from '#ui/list-address.ts'
import { listSystems, systemSorts } from '../list-systems.ts'
import { readSystem } from '../read-system.ts'
import { systemKinds, systemOrigins } from '../system.ts'
import { directorateNames } from './may-edit.ts'
import { systemsPath } from './paths.ts'
import { systemWords } from './system-words.ts'

const { fr, en } = systemWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

type Listed = Awaited<ReturnType<typeof listSystems>>['rows'][number]
export type NamedSystem = Listed & { directorate: string | null }

const systemColumns: readonly Column<NamedSystem>[] = [
  fieldColumn('name', label('name')),
  codedColumn('kind', label('kind'), { fr: fr.kinds, en: en.kinds }),
  codedColumn('origin', label('origin'), { fr: fr.origins, en: en.origins }),
  codedColumn('status', label('status'), { fr: fr.statuses, en: en.statuses }),
  fieldColumn('owner', label('owner')),
  fieldColumn('directorate', label('directorate_id')),
  fieldColumn('application', label('application_id')),
  fieldColumn('reviewed_on', label('reviewed_on')),
  fieldColumn('purpose', label('purpose'), true),
  fieldColumn('vendor', label('vendor_id'), true),
  fieldColumn('touches_public', label('touches_public'), true),
]

export const systemRegister = register<NamedSystem>({
  id: 'inventory.system',
  name: { fr: fr.title, en: en.title },
  path: systemsPath,
  reads: 'inventory.read',
  narrowing: ['search', 'kind', 'origin', 'directorate', 'sort', 'order'],
  columns: systemColumns,
  async rows(scope, narrowing, page) {
    const { rows } = await listSystems(scope, { ...systemsAsked(narrowing), page, size: 500 })
    const directorates = await listDirectorates(scope, {})
    return rows.map(row => ({ ...row, directorate: directorateNames(directorates, [row.directorate_id]) }))
  },
  nameOf: async (scope, id) => (await readSystem(scope, { id })).system.name,
})

/** The list’s own input, from its address: what is not a value of the field is as if absent. */
export function systemsAsked({ search, kind, origin, directorate, sort, order }: Narrowing) {
  return {
    search,
    kind: oneOf(systemKinds, kind),
    origin: oneOf(systemOrigins, origin),
    directorate: /^[0-9a-f-]{36}$/i.test(directorate ?? '') ? directorate : undefined,
    sort: oneOf(systemSorts, sort),
    order: order === 'desc' ? ('desc' as const) : undefined,
  }
}
