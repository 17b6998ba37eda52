import { convertToHtml } from 'mammoth'
import { fixedClock } from '#kernel/clock.ts'
import type { Tenant } from '#kernel/scope.ts'
import { assessApplications, saveApplications } from '#modules/inventory/public.ts'
import { recordImposed } from '#modules/inventory/record-imposed.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { listVendors } from './list-vendors.ts'
import { writeInquiries } from './write-inquiries.ts'

export const questionnaire = 'imposed-ai'

/** A database of the test file's own with short ways to a vendor, a letter and another day. */
export async function openLetters() {
  const house = await openHouse()
  /** A vendor with an application that contains AI and a function that it imposes. */
  async function withVendor(name = 'Éditions Brume', title = 'Assistant de rédaction') {
    const tenant = await house.tenant()
    const lead = house.as(tenant, 'ai-lead')
    const [application_id = ''] = await saveApplications(lead, {
      applications: [{ name: 'BrumeDoc', vendor: name, contract_reference: '2025-INF-014' }],
    })
    await assessApplications(lead, { ids: [application_id], assessment: 'contains-ai' })
    await recordImposed(lead, {
      events: [{ title, how: 'update', what_it_does: 'Propose des textes', vendor: name, application_id }],
    })
    const { vendors } = await listVendors(lead, {})
    return { tenant, lead, vendors, vendor_id: vendors[0]?.id ?? '' }
  }

  const on = (tenant: Tenant, day: string) => house.as(tenant, 'ai-lead', { clock: fixedClock(`${day}T09:00:00Z`) })

  async function oneLetter(typed: object = {}) {
    const made = await withVendor()
    const { ids } = await writeInquiries(made.lead, {
      questionnaire,
      vendors: [{ vendor_id: made.vendor_id }],
      ...typed,
    })
    return { ...made, id: ids[0] ?? '' }
  }

  return { house, withVendor, oneLetter, on }
}

/** A document opened back. */
export async function htmlOf(docx: Uint8Array): Promise<string> {
  return (await convertToHtml({ buffer: Buffer.from(docx) })).value
}
