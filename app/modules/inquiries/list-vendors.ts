import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadInquiries } from './load.ts'
import { vendorsToAsk } from './vendors.ts'

/** Who can be asked about what, what they were asked already, and how the last letter was signed. */
export const listVendors = query({
  name: 'inquiries.list-vendors',
  summary: { fr: 'Lister les éditeurs à interroger', en: 'List vendors to ask' },
  needs: 'inquiries.write',
  input: z.object({}),
  async run(scope) {
    const inquiries = await loadInquiries(scope)
    const vendors = (await vendorsToAsk(scope)).map(vendor => {
      const mine = inquiries.filter(({ vendor_id }) => vendor_id === vendor.id)
      return { ...vendor, open: mine.find(({ state }) => state !== 'answered' && state !== 'no-answer')?.id ?? null }
    })
    const last = inquiries.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
    const { sender_address = null, signatory = null, signatory_role = null } = last ?? {}
    const { contact = null, follower = null, follower_email = null } = last ?? {}
    return { vendors, usual: { sender_address, signatory, signatory_role, contact, follower, follower_email } }
  },
})
