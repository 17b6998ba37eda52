import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import { siteContent } from '../publication/content.ts'
import { db } from '../tables.ts'

/** What the form of the public needs: who answers, and the public pages that a request may name. None before the portal is open. */
export const readDesk = query({
  name: 'transparency.read-desk',
  summary: { fr: 'Lire à qui le public adresse ses demandes', en: 'Read to whom the public sends its requests' },
  needs: 'transparency.visit',
  visitor: true,
  input: z.object({}),
  async run(scope) {
    const rows = await db(scope)
      .selectFrom('transparency.publication')
      .select(['kind', 'code', 'content'])
      .where('kind', 'in', ['site', 'system'])
      .where('state', '=', 'published')
      .orderBy('code')
      .execute()
    const site = siteContent.safeParse(rows.find(({ kind }) => kind === 'site')?.content)
    if (!site.success) throw new NotFound('kernel.not-found')
    const { name, office, contact, dpo_contact } = site.data
    const named = z.object({ name: z.string() })
    const sheets = rows
      .filter(({ kind }) => kind === 'system')
      .map(({ code, content }) => ({ code, name: named.parse(content).name }))
    return { name, office, contact, dpo_contact, sheets: sheets.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')) }
  },
})

export type Desk = Awaited<ReturnType<typeof readDesk>>
