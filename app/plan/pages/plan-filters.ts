import { addMonths } from '#kernel/clock.ts'
import { actionStates, isOverdue, type Action } from '../action.ts'

/** What the three views of the plan may be narrowed by, by name in the address. */
export const filterNames = ['direction', 'qui', 'axe', 'etat', 'echeance'] as const
export type FilterName = (typeof filterNames)[number]

/** The value that stands for « à désigner ». */
export const nobody = '-'

export const dueFilters = ['retard', 'trimestre', 'annee', 'sans'] as const

/** The filters of an address, blank ones left out, in one order: the same view always has the same address. */
export function chosenIn(query: URLSearchParams): Partial<Record<FilterName, string>> {
  return Object.fromEntries(filterNames.flatMap(name => (query.get(name) ? [[name, query.get(name)]] : [])))
}

/** « ?qui=… » to carry the filters from one view to another; '' when there is none. */
export function searchOf(query: URLSearchParams): string {
  const chosen = new URLSearchParams(chosenIn(query)).toString()
  return chosen && `?${chosen}`
}

/** The actions that answer every filter of the address. */
export function narrow(actions: readonly Action[], query: URLSearchParams, today: string): Action[] {
  const { direction, qui, axe, etat, echeance } = chosenIn(query)
  return actions.filter(
    action =>
      (!direction || action.directorate_id === direction) &&
      (!qui || (action.owner ?? nobody) === qui) &&
      (!axe || action.prerequisites.some(id => axisOf(id) === axe)) &&
      (!etat || !actionStates.some(state => state === etat) || action.state === etat) &&
      (!echeance || isDue(action, echeance, today)),
  )
}

function axisOf(prerequisite: string): string {
  return prerequisite.split('.')[0] ?? ''
}

function isDue({ due_on, state }: Action, when: string, today: string): boolean {
  if (when === 'sans') return due_on === null
  if (when === 'retard') return isOverdue({ due_on, state }, today)
  if (when === 'trimestre') return due_on !== null && due_on >= today && due_on <= addMonths(today, 3)
  return when === 'annee' ? due_on?.slice(0, 4) === today.slice(0, 4) : true
}
