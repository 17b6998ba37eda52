import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { actionsOn } from './actions-on.ts'
import {
  changeOf,
  compareActions,
  type ComparedIndicator,
  type KnownDate,
  type Measure,
  type RecordedEvidence,
} from './comparison.ts'
import { computeLevels } from './compute-levels.ts'
import type { Evidence } from './evaluate.ts'
import { knownOn, knownToday, type Known } from './levels-on.ts'
import { prerequisites } from './referential.ts'

/** What moved in the plan from one date to another. A day to come reads as today; two dates the wrong way round are turned. */
export const compareDates = query({
  name: 'plan.compare-dates',
  summary: { fr: 'Comparer le plan à deux dates', en: 'Compare the plan at two dates' },
  needs: 'plan.read',
  input: z.object({ from: fields.civilDate.optional(), to: fields.civilDate.optional() }),
  http: 'GET /comparison',
  async run(scope, asked) {
    const { rows, evidence } = await computeLevels(scope)
    const dates = await knownDates(scope, evidence.today)
    const { from, to } = chosen(asked, dates, evidence.today)
    const at = (date: string) => (date === evidence.today ? knownToday(rows, evidence) : knownOn(scope, date))
    const [before, after] = [await at(from), await at(to)]
    const photos = before.side.photo && after.side.photo
    return {
      dates,
      from: before.side,
      to: after.side,
      /** Criteria changed in between: a level may have moved without anything having changed in the authority. */
      referentialChanged:
        before.side.referential !== null &&
        after.side.referential !== null &&
        before.side.referential !== after.side.referential,
      points: prerequisites.map(({ id, axis }) => {
        const [then, now] = [before.levels[id] ?? null, after.levels[id] ?? null]
        return { id, axis, then, now, change: changeOf(then, now, photos) }
      }),
      indicators: photos ? movedIndicators(before, after, evidence) : [],
      actions: compareActions(await actionsOn(scope, from), await actionsOn(scope, to), { from, to }),
      evidence: await recordedBetween(scope, from, to),
    }
  },
})

export type Comparison = Awaited<ReturnType<typeof compareDates>>

/** Days on which something was kept or signed, and today, oldest first. */
async function knownDates(scope: Work, today: string): Promise<KnownDate[]> {
  const { rows } = await sql<{ date: string; kind: 'snapshot' | 'validation' }>`
    select distinct taken_on as date, 'snapshot' as kind from plan.snapshot
    union select distinct validated_on, 'validation' from plan.validation order by date, kind
  `.execute(scope.db)
  const days = new Map<string, KnownDate['kinds']>()
  for (const { date, kind } of rows) days.set(date, [...(days.get(date) ?? []), kind])
  days.set(today, [...(days.get(today) ?? []), 'today'])
  return [...days].map(([date, kinds]) => ({ date, kinds })).toSorted((a, b) => a.date.localeCompare(b.date))
}

/** Unless said otherwise: since the last validation, or since the first photo, until today. */
function chosen(asked: { from?: string | undefined; to?: string | undefined }, dates: KnownDate[], today: string) {
  const until = (date: string) => (date > today ? today : date)
  const past = dates.filter(({ date }) => date < until(asked.to ?? today))
  const usual = past.findLast(({ kinds }) => kinds.includes('validation')) ?? past[0]
  const pair = [until(asked.from ?? usual?.date ?? today), until(asked.to ?? today)].toSorted()
  return { from: pair[0] ?? today, to: pair[1] ?? today }
}

function movedIndicators(before: Known, after: Known, { indicators }: Evidence): ComparedIndicator[] {
  const ids = [...new Set([...before.indicators.keys(), ...after.indicators.keys()])].toSorted()
  return ids.flatMap(id => {
    const [then, now] = [measureOf(before.indicators.get(id)), measureOf(after.indicators.get(id))]
    if (JSON.stringify(then) === JSON.stringify(now)) return []
    return [{ id, unit: indicators.get(id)?.unit ?? null, then, now }]
  })
}

/** Nothing counted is no data. */
function measureOf(found: Measure | undefined): Measure | null {
  if (!found || (found.numerator === null && found.value === null)) return null
  const { numerator, denominator, value } = found
  return { numerator, denominator, value }
}

async function recordedBetween(scope: Work, from: string, to: string): Promise<RecordedEvidence[]> {
  const { rows } = await sql<RecordedEvidence>`
    select id, kind, title, dated, prerequisites, recorded_on from (
      select id, kind, title, dated, prerequisites, (created_at at time zone ${scope.tenant.timeZone})::date as recorded_on
      from plan.fact where archived_at is null
    ) as fact where recorded_on > ${from} and recorded_on <= ${to} order by recorded_on, id
  `.execute(scope.db)
  return rows
}
