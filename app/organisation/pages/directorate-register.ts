import { NotFound } from '#kernel/errors.ts'
import { fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import { directorateKey, type Directorate } from '../directorate.ts'
import { listDirectorates } from '../list-directorates.ts'
import { directoryWords } from './directory-words.ts'
import { directoratesPath } from './paths.ts'

const [fr, en] = [directoryWords.fr.directorates, directoryWords.en.directorates]

export const directorateCounts = ['category_a', 'category_b', 'category_c', 'headcount', 'without_pc'] as const
export const directorateSorts = ['name', ...directorateCounts] as const

export const directorateColumns: readonly Column<Directorate>[] = [
  ...directorateSorts.map(key => fieldColumn<Directorate>(key, { fr: fr.columns[key], en: en.columns[key] })),
  fieldColumn<Directorate>('aliases', { fr: fr.fields.aliases, en: en.fields.aliases }, true),
]

export const directorateNarrowing = ['q', 'sort', 'order']

export const directorateRegister = register<Directorate>({
  id: 'organisation.directorate',
  name: { fr: fr.title, en: en.title },
  path: directoratesPath,
  reads: 'organisation.read',
  narrowing: directorateNarrowing,
  columns: directorateColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : directoratesMatching(scope, narrowing)),
  async nameOf(scope, id) {
    const found = (await listDirectorates(scope, {})).find(directorate => directorate.id === id)
    if (!found) throw new NotFound('kernel.not-found')
    return found.name
  },
})

/** « DRH » finds « Ressources humaines » when it is one of its other names. */
export async function directoratesMatching(scope: Scope, { q = '', sort, order }: Narrowing): Promise<Directorate[]> {
  const all = await listDirectorates(scope, {})
  const found = all.filter(
    ({ name, aliases }) => q === '' || [name, ...aliases].some(one => directorateKey(one).includes(directorateKey(q))),
  )
  const by = directorateCounts.find(column => column === sort)
  const rows = by ? found.toSorted((a, b) => (a[by] ?? -1) - (b[by] ?? -1)) : found
  return order === 'desc' ? rows.toReversed() : rows
}
