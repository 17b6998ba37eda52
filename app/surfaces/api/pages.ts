import { z } from 'zod'
import { invalidFrom } from '#kernel/errors.ts'
import type { Route } from './routes.ts'

export const largestPage = 500
export const usualPage = 50

const asked = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(largestPage).default(usualPage),
})

/** Every list of the API has this shape, whatever its operation gives. */
export interface ListPage {
  /** Rows of the whole list. */
  count: number
  page: number
  size: number
  rows: unknown[]
}

type Input = Record<string, unknown>

/** What to ask of the operation, and how to turn what it gives into a page. */
export function paging(route: Route, input: Input): { input: Input; toPage(result: unknown): ListPage } {
  const { properties = {} } = route.input
  const parsed = asked.safeParse(input)
  if (!parsed.success) throw invalidFrom(parsed.error)
  const { page, size } = parsed.data
  if (route.list === 'paged') {
    // An operation whose pages have one size only keeps it.
    const own = properties.size ? size : usualPage
    return { input: { ...input, page, size: own }, toPage: result => ({ page, size: own, ...foundIn(result) }) }
  }
  const most = properties.limit ? { limit: properties.limit.maximum } : {}
  return {
    input: { ...input, ...most },
    toPage(result) {
      const rows = settled(Array.isArray(result) ? result : [], route.operation.spec.name)
      return { count: rows.length, page, size, rows: rows.slice((page - 1) * size, page * size) }
    },
  }
}

/** `{ count, rows }` or `{ total, lines }`: operations older than the API name them as their screens do. */
function foundIn(result: unknown): { count: number; rows: unknown[] } {
  const found = result as { count?: number; total?: number; rows?: unknown[]; lines?: unknown[] }
  const rows = found.rows ?? found.lines ?? []
  return { count: found.count ?? found.total ?? rows.length, rows }
}

/** What an operation sorts by, where two rows may be equal: the id then decides, so that no row is on two pages. */
const ties: Readonly<Record<string, string>> = {
  'accounts.list-invitations': 'created_at',
  'accounts.list-members': 'name',
  'organisation.list-directorates': 'name',
  'organisation.list-parties': 'name',
  'plan.list-facts': 'dated',
}

function settled(rows: unknown[], operation: string): unknown[] {
  const by = ties[operation]
  if (!by) return rows
  const known = rows as Record<string, unknown>[]
  const groups = Map.groupBy(known, row => JSON.stringify(row[by]))
  return [...groups.values()].flatMap(group => group.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)))
}

/** RFC 8288: where the other pages of this list are. */
export function linksOf(address: URL, { count, page, size }: ListPage): string {
  const last = Math.max(1, Math.ceil(count / size))
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams(address.search)
    query.set('page', String(number))
    query.set('size', String(size))
    return `<${address.pathname}?${query}>; rel="${rel}"`
  }
  return [
    to(1, 'first'),
    ...(page > 1 ? [to(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next')] : []),
    to(last, 'last'),
  ].join(', ')
}
