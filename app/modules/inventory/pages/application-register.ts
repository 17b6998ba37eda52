import { actorColumn, codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { oneOf } from '#ui/list-address.ts'
import { assessments, hostings, personalData, type Application } from '../application.ts'
import { listApplications, sorts } from '../list-applications.ts'
import { readApplication } from '../read-application.ts'
import { applicationWords } from './application-words.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath } from './paths.ts'

const { fr, en } = applicationWords

type Field = keyof typeof fr.fields
export type NamedApplication = Application & { directorates: string | null }

const label = (key: Field): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const field = (key: Field & keyof Application, optional = true) =>
  fieldColumn<NamedApplication>(key, label(key), optional)

/** Every field of an application, the usual ones of the list first. */
export const applicationColumns: readonly Column<NamedApplication>[] = [
  field('name', false),
  field('vendor', false),
  fieldColumn('directorates', label('directorate_ids')),
  field('users', false),
  codedColumn('hosting', label('hosting'), { fr: fr.hosting, en: en.hosting }),
  codedColumn('ai_assessment', label('ai_assessment'), { fr: fr.assessment, en: en.assessment }),
  field('reviewed_on', false),
  field('purpose'),
  field('hosting_country'),
  codedColumn('criticality', label('criticality'), { fr: fr.criticality, en: en.criticality }, true),
  codedColumn('personal_data', label('personal_data'), { fr: fr.personalData, en: en.personalData }, true),
  field('data_kinds'),
  field('contract_reference'),
  field('version'),
  field('contact'),
  field('ai_assessed_on'),
  actorColumn<Application>('ai_assessed_by', label('ai_assessed_by'), true),
  field('comment'),
]

export const applicationRegister = register<NamedApplication>({
  id: 'inventory.application',
  name: { fr: fr.list.title, en: en.list.title },
  path: applicationsPath,
  reads: 'inventory.read',
  narrowing: ['search', 'assessment', 'hosting', 'personal_data', 'directorate', 'vendor', 'sort', 'order'],
  columns: applicationColumns,
  async rows(scope, narrowing, page) {
    const { rows } = await listApplications(scope, { ...asked(narrowing), page, size: 500 })
    return withDirectorates(scope, rows)
  },
  nameOf: async (scope, id) => (await readApplication(scope, { id })).application.name,
})

/** The list’s own input, from its address: what is not a value of the field is as if absent. */
export function asked(narrowing: Narrowing) {
  const { search, assessment, hosting, personal_data, directorate, vendor, sort, order } = narrowing
  const uuid = (text: string | undefined) => (/^[0-9a-f-]{36}$/i.test(text ?? '') ? text : undefined)
  return {
    search,
    assessment: oneOf(assessments, assessment),
    hosting: oneOf(hostings, hosting),
    personal_data: oneOf(personalData, personal_data),
    directorate: uuid(directorate),
    vendor: uuid(vendor),
    sort: oneOf(sorts, sort) ?? ('name' as const),
    order: order === 'desc' ? ('desc' as const) : ('asc' as const),
  }
}

async function withDirectorates<R extends Application>(scope: Scope, rows: readonly R[]) {
  const directorates = rows.length > 0 ? await listDirectorates(scope, {}) : []
  return rows.map(row => ({ ...row, directorates: directorateNames(directorates, row.directorate_ids) }))
}
