import { today } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAccess } from './access.ts'
import { accessPath, reusesPath } from './pages/paths.ts'
import { loadReuses } from './reuse.ts'

/** Figures of row I.A.1.a on circulation. No request, or no reuse at all, is no data. */
export async function measure(scope: Work): Promise<Indicator[]> {
  const now = today(scope)
  const internal = (await loadAccess(scope)).filter(({ party_id, state }) => !party_id && state !== 'withdrawn')
  const counted = internal.filter(({ answered_on, due_on }) => answered_on !== null || due_on < now)
  const onTime = counted.filter(({ answered_on, due_on }) => answered_on !== null && answered_on <= due_on)
  const reuses = await loadReuses(scope)
  const crossing = reuses.filter(({ crosses }) => crosses)
  const newest = (days: (string | null)[]) =>
    days
      .flatMap(day => day ?? [])
      .toSorted()
      .at(-1) ?? null
  return [
    {
      id: 'catalogue.access-requests-on-time',
      numerator: internal.length > 0 ? onTime.length : null,
      denominator: internal.length > 0 ? counted.length : null,
      value: counted.length > 0 ? onTime.length / counted.length : null,
      unit: 'share',
      newestEvidence: newest(counted.map(({ answered_on, due_on }) => answered_on ?? due_on)),
      link: accessPath,
    },
    {
      id: 'catalogue.cross-directorate-reuses',
      numerator: reuses.length > 0 ? crossing.length : null,
      denominator: reuses.length > 0 ? reuses.length : null,
      value: reuses.length > 0 ? crossing.length : null,
      unit: 'count',
      newestEvidence: newest(crossing.map(({ since }) => since)),
      link: `${reusesPath}?crosses=yes`,
    },
  ]
}
