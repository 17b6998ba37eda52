import { fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listProcessings, processingSorts, type ListedProcessing } from '../list-processings.ts'
import { readProcessing } from '../read-processing.ts'
import { processingsPath } from './paths.ts'
import { processingWords } from './words.ts'

const { fr, en } = processingWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const processingColumns: readonly Column<ListedProcessing>[] = [
  fieldColumn('name', label('name')),
  fieldColumn('reference', label('reference')),
  fieldColumn('purpose', label('purpose')),
  fieldColumn('department', label('department')),
  { key: 'uses', label: label('uses'), value: ({ uses }) => uses.map(({ name }) => name).join(', ') || null },
  fieldColumn('legal_basis', label('legal_basis'), true),
  fieldColumn('persons', label('persons'), true),
  fieldColumn('data_categories', label('data_categories'), true),
  fieldColumn('sensitive', label('sensitive'), true),
  fieldColumn('recipients', label('recipients'), true),
  fieldColumn('processors', label('processors'), true),
  fieldColumn('transfers', label('transfers'), true),
  fieldColumn('kept_for', label('kept_for'), true),
  fieldColumn('security', label('security'), true),
  fieldColumn('rights_contact', label('rights_contact'), true),
]

export const processingRegister = register<ListedProcessing>({
  id: 'transparency.processing',
  name: { fr: fr.title, en: en.title },
  path: processingsPath,
  reads: 'transparency.read',
  narrowing: ['search', 'linked', 'sensitive', 'lacking', 'sort', 'order'],
  columns: processingColumns,
  rows: async (scope, narrowing, page) =>
    (await listProcessings(scope, { ...processingsAsked(narrowing), page, size: 500 })).rows,
  nameOf: async (scope, id) => (await readProcessing(scope, { id })).processing.name,
})

export const lackings = ['processors', 'transfers', 'rights_contact', 'legal_basis', 'kept_for'] as const
export const sensitivities = ['yes', 'no', 'unknown'] as const

/** The list’s own input, from its address: what is not a value of the field is as if absent. */
export function processingsAsked({ search, linked, sensitive, lacking, sort, order }: Narrowing) {
  return {
    search,
    linked: oneOf(['yes', 'no'] as const, linked),
    sensitive: oneOf(sensitivities, sensitive),
    lacking: oneOf(lackings, lacking),
    sort: oneOf(processingSorts, sort),
    order: order === 'desc' ? ('desc' as const) : undefined,
  }
}
