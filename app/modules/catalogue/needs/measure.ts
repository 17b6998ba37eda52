import { addMonths, today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { loadExpected } from './load-expected.ts'
import { loadNeeds } from './load-needs.ts'

const provided = ['closed', 'planned', 'overdue', 'matched']

/** Figures of row I.A.2.a. An empty register is no data, never 0; so is one in which nobody ever checked a publication. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const needs = await loadNeeds(scope)
  const since = addMonths(today(scope), -12)
  const found = needs.filter(({ standing }) => provided.includes(standing))
  const closed = needs.filter(({ closed_on }) => closed_on !== null && closed_on > since)
  const expected = await loadExpected(scope)
  const due = expected.filter(one => one.due === true)
  const checked = due.flatMap(({ check }) => (check?.counts ? [check.checked_on] : []))
  const total = needs.length
  const declared = newest(needs.map(({ declared_on }) => declared_on))
  return [
    count('data-needs', total > 0 ? total : null, null, declared, '/besoins'),
    share('needs-matched-or-planned', found.length, total, newest(found.flatMap(touchedOn)), '/besoins'),
    count(
      'needs-closed-within-12-months',
      total > 0 ? closed.length : null,
      total > 0 ? total : null,
      newest(closed.flatMap(({ closed_on }) => closed_on ?? [])),
      '/besoins?standing=closed',
    ),
    {
      ...share('expected-publications-checked', checked.length, due.length, newest(checked), '/publications-attendues'),
      ...(expected.some(({ check }) => check) ? {} : { numerator: null, value: null }),
    },
  ]
}

function touchedOn(need: { closed_on: string | null; planned_on: string | null; decided_on: string | null }): string[] {
  return [need.closed_on, need.planned_on, need.decided_on].flatMap(day => day ?? [])
}

function newest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}

function count(
  id: string,
  numerator: number | null,
  denominator: number | null,
  newestEvidence: string | null,
  link: string,
): Indicator {
  return { id: `catalogue.${id}`, numerator, denominator, value: numerator, unit: 'count', newestEvidence, link }
}

function share(id: string, some: number, all: number, newestEvidence: string | null, link: string): Indicator {
  const empty = all === 0
  return {
    id: `catalogue.${id}`,
    numerator: empty ? null : some,
    denominator: empty ? null : all,
    value: empty ? null : some / all,
    unit: 'share',
    newestEvidence,
    link,
  }
}
