import { z } from 'zod'

/** A field of the public register that the authority filled in and shows: key of data/fields.json → words. */
const shownFields = z.record(z.string(), z.string())

/** What the public reads of one system. Public fields alone: what is not here cannot leak. */
export const systemContent = z.object({
  kind: z.literal('system'),
  name: z.string(),
  /** ai = an AI system, rules = an algorithm written by people. */
  nature: z.enum(['ai', 'rules']),
  status: z.string(),
  department: z.string().nullable(),
  fields: shownFields,
  /** The tier that a named function validated; null = not qualified. */
  tier: z.string().nullable(),
  annex_points: z.array(z.string()),
  law_version: z.string().nullable(),
  /** Whether decisions about persons rest on it: none, basis, sole_basis; null = not said. */
  individual_decision: z.string().nullable(),
  /** The words of the notice, in a letter and online, when the law asks for one. */
  mention: z.object({ letter: z.string(), online: z.string() }).nullable(),
  /** Duties met, with the day of the evidence. */
  duties_met: z.array(z.object({ code: z.string(), label: z.string(), article: z.string(), on: z.string() })),
  /** Processing records it belongs to. */
  processings: z.array(z.object({ reference: z.string(), name: z.string() })),
})

/** A rule on an everyday use of AI that is no system of the register. */
export const everydayContent = z.object({
  kind: z.literal('everyday'),
  name: z.string(),
  use: z.string(),
  tools: z.string().nullable(),
  data_used: z.string(),
  rule: z.string(),
  processings: z.array(z.object({ reference: z.string(), name: z.string() })),
})

/** The authority itself, as its public pages present it. */
export const siteContent = z.object({
  kind: z.literal('site'),
  name: z.string(),
  siren: z.string().nullable(),
  introduction: z.string().nullable(),
  office: z.string().nullable(),
  contact: z.string().nullable(),
  dpo_contact: z.string().nullable(),
  legal_notice: z.string().nullable(),
  accessibility: z.string().nullable(),
  logo: z.object({ type: z.string(), base64: z.string() }).nullable(),
  /** Incidents by year, counted and nothing else. */
  incidents: z.array(
    z.object({ year: z.number(), count: z.number(), serious: z.number(), unsettled: z.number().default(0) }),
  ),
  /** A dated statement that nothing was found, when the register is empty on purpose. */
  nothing_found: z.object({ on: z.string(), by: z.string() }).nullable(),
})

export const publicContent = z.discriminatedUnion('kind', [systemContent, everydayContent, siteContent])

/** What is left of a page that was withdrawn: its name; the reason stands beside it. */
export const withdrawnContent = z.object({ kind: z.enum(['system', 'everyday', 'site']), name: z.string() })

export type SystemContent = z.infer<typeof systemContent>
export type EverydayContent = z.infer<typeof everydayContent>
export type SiteContent = z.infer<typeof siteContent>
export type PublicContent = z.infer<typeof publicContent>
