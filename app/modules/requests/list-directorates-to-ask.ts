import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { readLinks } from '#modules/inventory/public.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { loadRequests } from './load.ts'
import { isOpen } from './request.ts'
import { db } from './tables.ts'

/** Each directorate with whom to write to, what it would be asked about, and the request under way if there is one. */
export const listDirectoratesToAsk = query({
  name: 'requests.list-directorates-to-ask',
  summary: { fr: 'Lister les directions à interroger', en: 'List directorates to ask' },
  needs: 'requests.write',
  input: z.object({}),
  async run(scope) {
    const { applications } = await readLinks(scope, {})
    const contacts = await db(scope)
      .selectFrom('requests.contact')
      .select(['directorate_id', 'name', 'email'])
      .execute()
    const open = (await loadRequests(scope)).filter(isOpen)
    return (await loadDirectorates(scope)).map(({ id, name }) => {
      const contact = contacts.find(({ directorate_id }) => directorate_id === id)
      return {
        id,
        name,
        contact_name: contact?.name ?? null,
        contact_email: contact?.email ?? null,
        applications: applications.filter(({ directorate_ids }) => directorate_ids.includes(id)).length,
        open: open.find(({ directorate_id }) => directorate_id === id)?.id ?? null,
      }
    })
  },
})
