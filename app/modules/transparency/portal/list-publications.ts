import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { publicContent, type EverydayContent, type SiteContent, type SystemContent } from '../publication/content.ts'

interface Dates {
  id: string
  record_id: string
  code: string
  first_published_on: string
  published_on: string
  review_on: string | null
}

export interface Published<Content> extends Dates {
  content: Content
}

/** A page that is no longer one: its name and why, nothing of what it said. */
export interface Withdrawn extends Dates {
  kind: 'system' | 'everyday'
  name: string
  reason: string | null
}

/** All that an authority shows: frozen, read by the role that can read nothing else. */
export interface Publications {
  site: Published<SiteContent> | null
  systems: Published<SystemContent>[]
  everyday: Published<EverydayContent>[]
  withdrawn: Withdrawn[]
}

type Row = Dates & {
  kind: 'site' | 'system' | 'everyday'
  state: 'published' | 'withdrawn'
  reason: string | null
  content: unknown
}

export const listPublications = query({
  name: 'transparency.list-publications',
  summary: { fr: 'Lire tout ce qui est publié', en: 'Read all that is published' },
  needs: 'transparency.visit',
  visitor: true,
  input: z.object({}),
  async run(scope): Promise<Publications> {
    // What a withdrawn page said does not even leave the database.
    const { rows } = await sql<Row>`
      select id, record_id, code, kind, state, reason, first_published_on, published_on, review_on,
        case state when 'published' then content else jsonb_build_object('name', content ->> 'name') end as content
      from transparency.publication
      order by lower(content ->> 'name'), id
    `.execute(scope.db)
    const found: Publications = { site: null, systems: [], everyday: [], withdrawn: [] }
    for (const row of rows) sort(row, found)
    return found
  },
})

/** A content of another shape than the one that the public reads is not shown, and said in the log. */
function sort({ kind, state, reason, content, ...dates }: Row, found: Publications): void {
  if (state === 'withdrawn') {
    const { name } = content as { name: string | null }
    if (kind !== 'site') found.withdrawn.push({ ...dates, kind, name: name ?? '', reason })
    return
  }
  const read = publicContent.safeParse(content)
  if (!read.success || read.data.kind !== kind) {
    console.error(`publication ${dates.id} has not the shape of a page and is not shown`)
    return
  }
  if (read.data.kind === 'site') found.site = { ...dates, content: read.data }
  if (read.data.kind === 'system') found.systems.push({ ...dates, content: read.data })
  if (read.data.kind === 'everyday') found.everyday.push({ ...dates, content: read.data })
}
