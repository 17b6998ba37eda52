import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'

/** Living datasets that already bear one of these titles, accents and capitals aside. */
export const listTitles = query({
  name: 'catalogue.list-titles',
  summary: { fr: 'Chercher les jeux de données de même intitulé', en: 'Find datasets of the same title' },
  needs: 'catalogue.read',
  input: z.object({ titles: z.array(z.string().max(400)).max(200_000) }),
  async run(scope, { titles }) {
    const { rows } = await sql<{ id: string; title: string; title_key: string }>`
      select d.id, d.title, v.title_key from catalogue.vocabulary v
        join catalogue.dataset d on d.tenant_id = v.tenant_id and d.id = v.id
      where v.title_key in (select lower(public.unaccent(title)) from unnest(${titles}::text[]) title)
      order by v.title_key, d.id limit 20000
    `.execute(scope.db)
    return rows
  },
})
