import { sql } from 'kysely'
import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { hostOfTenant } from '#kernel/tenants.ts'
import { siteContent, systemContent, type SystemContent } from '../publication/content.ts'

export interface PosterFacts {
  code: string
  published_on: string
  content: SystemContent
  /** Who answers the public. */
  contact: string | null
  host: string | null
}

/** What the poster of a published system says; `id` is that of its publication or of its record. */
export const readPoster = query({
  name: 'transparency.read-poster',
  summary: { fr: 'Lire l’affiche d’un système publié', en: 'Read the poster of a published system' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }): Promise<PosterFacts> {
    const { rows } = await sql<{ code: string; published_on: string; content: unknown; site: unknown }>`
      select p.code, p.published_on, p.content, s.content as site
      from transparency.publication p
        left join transparency.publication s on s.kind = 'site' and s.state = 'published'
      where p.kind = 'system' and p.state = 'published' and (p.id = ${id} or p.record_id = ${id})
    `.execute(scope.db)
    const [row] = rows
    if (!row) throw new NotFound('kernel.not-found')
    const site = siteContent.safeParse(row.site)
    const contact = site.success ? (site.data.contact ?? site.data.office) : null
    return { ...row, content: systemContent.parse(row.content), contact, host: await hostOfTenant(scope) }
  },
})
