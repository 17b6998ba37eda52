import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { withoutAccents } from '#kernel/texts.ts'
import { buckets, states } from './inquiry.ts'
import { loadInquiries } from './load.ts'

/** The oldest first; those not yet sent at the end. */
export const listInquiries = query({
  name: 'inquiries.list-inquiries',
  summary: { fr: 'Lister les lettres aux éditeurs et leur âge', en: 'List letters to vendors and their age' },
  needs: 'inquiries.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(states).optional(),
    age: z.enum(buckets).optional(),
  }),
  http: 'GET /inquiries',
  async run(scope, { search, state, age }) {
    const words = plain(search ?? '')
    const found = await loadInquiries(scope)
    return found.filter(
      one =>
        (!state || one.state === state) &&
        (!age || one.bucket === age) &&
        plain(`${one.vendor} ${one.subjects.map(({ name }) => name).join(' ')}`).includes(words),
    )
  },
})

export type ListedInquiry = Awaited<ReturnType<typeof listInquiries>>[number]

function plain(text: string): string {
  return withoutAccents(text).toLowerCase()
}
