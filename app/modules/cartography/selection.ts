import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { assessments, criticalities, hostings, type Links, personalData } from '#modules/inventory/public.ts'

/** What narrows the map, under the names that the address and the list of applications use. */
export const filters = z.object({
  directorate: fields.id.optional(),
  vendor: fields.id.optional(),
  assessment: z.enum(assessments).optional(),
  hosting: z.enum(hostings).optional(),
  personal_data: z.enum(personalData).optional(),
  criticality: z.enum(criticalities).optional(),
})
export type Filters = z.output<typeof filters>

type Application = Links['applications'][number]

/** The records that match, with the directorates, vendors and AI that go with them. */
export function select(links: Links, asked: Filters): Links {
  const applications = links.applications.filter(one => matches(one, asked))
  const kept = new Set(applications.map(({ id }) => id))
  const loose = (one: { application_id: string | null; directorate_id?: string | null; vendor_id: string | null }) =>
    one.application_id ? kept.has(one.application_id) : matchesAlone(one, asked)
  const known = new Set(links.applications.map(({ id }) => id))
  const standing = (id: string | null) => (id !== null && known.has(id) ? id : null)
  const systems = links.systems
    .map(system => ({ ...system, application_id: standing(system.application_id) }))
    .filter(loose)
  const within = new Map(links.systems.map(({ id, application_id }) => [id, standing(application_id)]))
  const through = (id: string | null) => (id === null ? null : (within.get(id) ?? null))
  const imposed = links.imposed
    .map(event => ({ ...event, application_id: standing(event.application_id) ?? through(event.system_id) }))
    .filter(loose)
  const used = new Set([
    ...applications.flatMap(({ directorate_ids }) => directorate_ids),
    ...systems.flatMap(({ directorate_id }) => directorate_id ?? []),
  ])
  const sold = new Set([...applications, ...systems, ...imposed].flatMap(({ vendor_id }) => vendor_id ?? []))
  return {
    applications,
    systems,
    imposed,
    directorates: links.directorates.filter(({ id }) => (asked.directorate ? id === asked.directorate : used.has(id))),
    vendors: links.vendors.filter(({ id }) => (asked.vendor ? id === asked.vendor : sold.has(id))),
  }
}

function matches(one: Application, asked: Filters): boolean {
  return (
    (!asked.directorate || one.directorate_ids.includes(asked.directorate)) &&
    (!asked.vendor || one.vendor_id === asked.vendor) &&
    (!asked.assessment || one.ai_assessment === asked.assessment) &&
    (!asked.hosting || (one.hosting ?? 'unknown') === asked.hosting) &&
    (!asked.personal_data || (one.personal_data ?? 'unknown') === asked.personal_data) &&
    (!asked.criticality || one.criticality === asked.criticality)
  )
}

/** AI that hangs on no application has neither hosting nor criticality to be narrowed by. */
function matchesAlone(one: { directorate_id?: string | null; vendor_id: string | null }, asked: Filters): boolean {
  if (asked.hosting || asked.personal_data || asked.criticality) return false
  if (asked.assessment && asked.assessment !== 'contains-ai') return false
  if (asked.directorate && one.directorate_id !== asked.directorate) return false
  return !asked.vendor || one.vendor_id === asked.vendor
}

/** One text for one set of filters, '' for none: under it a drawing is kept. */
export function selectionKey(asked: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(asked).filter((pair): pair is [string, string | number] => pair[1] !== undefined)
  const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, String(value)])
  return new URLSearchParams(sorted).toString()
}
