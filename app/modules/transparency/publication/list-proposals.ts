import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { differences } from './compare.ts'
import { publicContent } from './content.ts'
import { loadSettings } from './settings.ts'
import { signature } from './signature.ts'

/** What waits for an approval, oldest first, with what it changes for the public: nobody approves what they have not read. */
export const listProposals = query({
  name: 'transparency.list-proposals',
  summary: { fr: 'Lister les propositions à approuver', en: 'List proposals to approve' },
  needs: 'transparency.read',
  input: z.object({}),
  http: 'GET /publications/proposals',
  async run(scope) {
    const rows = await db(scope)
      .selectFrom('transparency.proposal')
      .select(['id', 'kind', 'record_id', 'deed', 'content', 'reason', 'review_on'])
      .select(['prepared_by', 'prepared_by_id', 'prepared_on'])
      .where('state', '=', 'proposed')
      .orderBy('id')
      .execute()
    const online = await db(scope)
      .selectFrom('transparency.publication')
      .select(['record_id', 'content'])
      .where('state', '=', 'published')
      .execute()
    const { single_approval } = await loadSettings(scope)
    const { by_id } = signature(scope)
    return rows.map(({ content, prepared_by_id, ...row }) => {
      const published = publicContent.safeParse(online.find(one => one.record_id === row.record_id)?.content).data
      const proposed = row.deed === 'publish' ? publicContent.safeParse(content).data : undefined
      const { name } = content as { name: string }
      return {
        ...row,
        name,
        first: !published,
        open: prepared_by_id !== by_id || single_approval,
        differences: row.deed === 'publish' ? differences(published ?? null, proposed ?? null) : [],
      }
    })
  },
})

export type ListedProposal = Awaited<ReturnType<typeof listProposals>>[number]
