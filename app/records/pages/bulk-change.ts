import { Invalid } from '#kernel/errors.ts'
import { many, one, type Visit } from '#kernel/page.ts'
import type { Register } from '#kernel/register.ts'
import { undoOf } from './paths.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'

/** What was chosen for the rows picked, as « field:value »; blank when nothing was. */
export function changeAsked({ typed }: Visit): [field: string, value: string] {
  const [field = '', ...value] = (one(typed.change) ?? '').split(':')
  return [field, value.join(':')]
}

/** The rows ticked, or every row that the list holds as it is narrowed, whatever the page. */
export async function pickedIn({ scope, typed }: Visit, register: Register, narrowing: Record<string, string>) {
  const ids = one(typed.all) === 'yes' ? [] : many(typed.ids)
  for (let page = 1; one(typed.all) === 'yes'; page++) {
    const lines = await register.lines(scope, narrowing, page)
    if (lines.length === 0) break
    ids.push(...lines.map(({ row }) => String('id' in row ? row.id : '')))
  }
  if (ids.length === 0) throw new Invalid({ ids: { key: 'records.nothing-picked' } })
  return ids
}

/** The answer comes back to the list as it was narrowed. */
export function sameList(visit: Visit, path: string, names: readonly string[]): string {
  const page = pageOf(visit)
  const columns = visit.query.getAll('columns').join(',')
  return addressOf(visit.href(path), narrowingOf(visit, names), {
    ...(columns ? { columns } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
}

/** Said on the list, with the way to take the change back. */
export function doneInBulk({ scope, href }: Visit, back: string, flash: string, operation: string) {
  return { redirect: back, flash, undo: href(undoOf(operation, back.replace(`/t/${scope.tenant.slug}`, ''))) }
}
