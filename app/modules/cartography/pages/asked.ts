import type { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import type { Visit } from '#kernel/page.ts'
import { assessments, criticalities, hostings, personalData } from '#modules/inventory/public.ts'
import { narrowingOf, oneOf } from '#ui/list-address.ts'
import type { View } from '../graph.ts'
import { mapPath } from '../paths.ts'
import type { mapInput } from '../read-map.ts'

const filterNames = ['directorate', 'vendor', 'assessment', 'hosting', 'personal_data', 'criticality']
const names = ['vue', 'autour', 'pas', ...filterNames]

/** Views as the address says them; the first is said by nothing. */
export const viewWords: Record<View, string> = { directorates: '', vendors: 'editeurs', countries: 'pays' }

/** What the address asks of the map; what it does not know is as if absent. */
export interface Asked {
  input: z.input<typeof mapInput> & { view: View }
  /** The same, to make addresses with. */
  narrowing: Record<string, string>
  /** Whether a filter is set. */
  narrowed: boolean
}

export function askedBy(visit: Pick<Visit, 'query'>): Asked {
  const narrowing = narrowingOf(visit, names)
  const id = (name: string) => {
    const value = narrowing[name]
    return value && isId(value) ? value : undefined
  }
  const view: View = (['vendors', 'countries'] as const).find(one => viewWords[one] === narrowing.vue) ?? 'directorates'
  const input = {
    view,
    directorate: id('directorate'),
    vendor: id('vendor'),
    assessment: oneOf(assessments, narrowing.assessment),
    hosting: oneOf(hostings, narrowing.hosting),
    personal_data: oneOf(personalData, narrowing.personal_data),
    criticality: oneOf(criticalities, narrowing.criticality),
    around: narrowing.autour?.slice(0, 60),
    steps: narrowing.pas === '2' ? 2 : 1,
  }
  return { input, narrowing, narrowed: filterNames.some(name => narrowing[name] !== undefined) }
}

/** Address of the neighbourhood of a node. */
export function aroundHref(visit: Pick<Visit, 'href'>, id: string): string {
  return visit.href(`${mapPath}?${new URLSearchParams({ autour: id })}`)
}
