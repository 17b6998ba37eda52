import type { Links } from '#modules/inventory/public.ts'

export interface VendorLine {
  /** Null = vendor not stated. */
  id: string | null
  name: string | null
  applications: number
  users: number | null
  usersKnown: number
  vital: number
  criticalityUnknown: number
  withAi: number
  notAssessed: number
  directorates: { name: string; applications: number }[]
}

/** What the authority rests on, vendor by vendor: the most present first. */
export function vendorLines(
  applications: Links['applications'],
  { vendors, directorates }: Pick<Links, 'directorates' | 'vendors'>,
): VendorLine[] {
  const names = new Map(vendors.map(({ id, name }) => [id, name]))
  const groups = Map.groupBy(applications, ({ vendor_id }) => vendor_id)
  const lines = [...groups].map(([id, list]): VendorLine => {
    const known = list.filter(({ users }) => users !== null)
    const count = (pick: (one: (typeof list)[number]) => boolean) => list.filter(pick).length
    return {
      id,
      name: id === null ? null : (names.get(id) ?? null),
      applications: list.length,
      users: known.length > 0 ? known.reduce((sum, { users }) => sum + (users ?? 0), 0) : null,
      usersKnown: known.length,
      vital: count(({ criticality }) => criticality === 'vital'),
      criticalityUnknown: count(({ criticality }) => criticality === null),
      withAi: count(one => one.ai_assessment === 'contains-ai'),
      notAssessed: count(one => one.ai_assessment === 'not-assessed' || one.ai_assessment === 'unknown'),
      directorates: directorates
        .map(({ id: one, name }) => ({
          name,
          applications: count(({ directorate_ids }) => directorate_ids.includes(one)),
        }))
        .filter(touched => touched.applications > 0)
        .toSorted((a, b) => b.applications - a.applications),
    }
  })
  return lines.toSorted(
    (a, b) =>
      Number(a.id === null) - Number(b.id === null) ||
      b.applications - a.applications ||
      (a.name ?? '').localeCompare(b.name ?? ''),
  )
}
