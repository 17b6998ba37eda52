import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { standingRows, standings, standingsOf, type StandingRow } from './standings.ts'

/** Datasets and where each stands before the public, those whose public words are out of date first to be found. */
export const listPublications = query({
  name: 'catalogue.list-publications',
  summary: { fr: 'Lister ce qui est au catalogue public', en: 'List what is in the public catalogue' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    standing: z.enum(standings).optional(),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /catalogue/publications',
  async run(scope, { search, standing, page, size }) {
    const where = sql.join([stateOf(standing), titled(search)], sql` and `)
    const order = sql`order by lower(d.title), d.id`
    if (standing === 'changed' || standing === 'online') {
      // Whether public words are out of date is known by comparing them, one by one.
      const { rows } = await sql<StandingRow>`${standingRows} where ${where} ${order}`.execute(scope.db)
      const found = (await standingsOf(scope, rows)).filter(one => one.standing === standing)
      return { count: found.length, page, size, rows: found.slice((page - 1) * size, page * size).map(listed) }
    }
    const { rows: counts } = await sql<{ count: number }>`
      select count(*)::int as count from (${standingRows} where ${where}) found`.execute(scope.db)
    const { rows } = await sql<StandingRow>`
      ${standingRows} where ${where} ${order} limit ${size} offset ${(page - 1) * size}`.execute(scope.db)
    return { count: counts[0]?.count ?? 0, page, size, rows: (await standingsOf(scope, rows)).map(listed) }
  },
})

export type ListedPublication = Awaited<ReturnType<typeof listPublications>>['rows'][number]

function listed({ current: _, online: _online, ...row }: Awaited<ReturnType<typeof standingsOf>>[number]) {
  return row
}

function titled(search: string | undefined) {
  return search ? sql`position(lower(${search}) in lower(d.title)) > 0` : sql`true`
}

const closed = sql`(d.archived_at is not null or d.access_level <> 'open' or d.personal_data in ('personal', 'sensitive', 'suggested'))`

function stateOf(standing: (typeof standings)[number] | undefined) {
  if (standing === 'online' || standing === 'changed') return sql`p.state = 'published'`
  // What left the register and was never public is no affair of this list.
  if (standing === undefined) return sql`(d.archived_at is null or p.state = 'published')`
  if (standing === 'closed') return sql`d.archived_at is null and p.state is distinct from 'published' and ${closed}`
  const state = standing === 'withdrawn' ? sql`p.state = 'withdrawn'` : sql`p.state is null`
  return sql`${state} and not ${closed}`
}
