import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { listImposed } from '../list-imposed.ts'
import { readImposed } from '../read-imposed.ts'
import { normaliseName } from '../suggest-ai.ts'
import { inventoryTexts } from '../texts.ts'
import { imposedWords } from './imposed-words.ts'
import { imposedPath } from './paths.ts'

const { fr, en } = imposedWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

export type ListedImposed = Awaited<ReturnType<typeof listImposed>>[number]
export const imposedStates = ['to-decide', 'decided'] as const

export const imposedColumns: readonly Column<ListedImposed>[] = [
  fieldColumn('title', label('title')),
  fieldColumn('vendor', label('vendor')),
  codedColumn('how', label('how'), { fr: inventoryTexts.fr.hows, en: inventoryTexts.en.hows }),
  fieldColumn('object_by', label('object_by')),
  codedColumn('decision', label('decision'), { fr: fr.decided, en: en.decided }),
  fieldColumn('proof_on', label('proof_on')),
  fieldColumn('application', label('application_id'), true),
  fieldColumn('system', label('system_id'), true),
  fieldColumn('what_it_does', label('what_it_does'), true),
  fieldColumn('data_touched', label('data_touched'), true),
  fieldColumn('discovered_on', label('discovered_on'), true),
  fieldColumn('notice_on', label('notice_on'), true),
  fieldColumn('activation_on', label('activation_on'), true),
  fieldColumn('decision_reason', label('decision_reason'), true),
  fieldColumn('decided_by', label('decided_by'), true),
  fieldColumn('decided_on', label('decided_on'), true),
  fieldColumn('proof_what', label('proof_what'), true),
  fieldColumn('review_on', label('review_on'), true),
]

export const imposedNarrowing = ['search', 'state']

export const imposedRegister = register<ListedImposed>({
  id: 'inventory.imposed',
  name: { fr: fr.title, en: en.title },
  path: imposedPath,
  reads: 'inventory.read',
  narrowing: imposedNarrowing,
  columns: imposedColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : imposedMatching(scope, narrowing)),
  nameOf: async (scope, id) => (await readImposed(scope, { id })).event.title,
})

/** Few enough to be looked through in memory: those whose title, vendor or application holds the words. */
export async function imposedMatching(scope: Scope, { search, state }: Narrowing): Promise<ListedImposed[]> {
  const words = normaliseName(search ?? '')
  const rows = await listImposed(scope, { state: oneOf(imposedStates, state) })
  return rows.filter(row => normaliseName(`${row.title} ${row.vendor ?? ''} ${row.application ?? ''}`).includes(words))
}
