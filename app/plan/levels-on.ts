import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import type { Measure, Side } from './comparison.ts'
import type { Evidence } from './evaluate.ts'
import type { RowResult } from './level.ts'
import { referentialVersion } from './referential.ts'
import { db } from './tables.ts'
import { levelsOf } from './validation.ts'

export interface Known {
  side: Side
  levels: Readonly<Record<string, number | null>>
  indicators: ReadonlyMap<string, Measure>
}

/** Today, measured now: what has moved since the last photo counts. */
export function knownToday(rows: readonly RowResult[], evidence: Evidence): Known {
  const side = { date: evidence.today, today: true, photo: true, photoOn: null, validation: null }
  return {
    side: { ...side, referential: referentialVersion },
    levels: levelsOf(rows),
    indicators: evidence.indicators,
  }
}

/** A past date: the newest figure kept at or before it, and the levels somebody signed that very day when somebody did. */
export async function knownOn(scope: Work, date: string): Promise<Known> {
  const kept = await lastKept(scope, date)
  const signed = await signedOn(scope, date)
  const levels = kept.filter(row => row.subject.startsWith('level:')).map(row => [row.subject.slice(6), row.value])
  const newest = kept.toSorted((a, b) => b.taken_on.localeCompare(a.taken_on))[0]
  return {
    side: {
      date,
      today: false,
      photo: newest !== undefined || signed !== null,
      photoOn: newest?.taken_on ?? null,
      validation: signed?.validation ?? null,
      referential: newest?.referential ?? null,
    },
    levels: signed?.levels ?? Object.fromEntries(levels),
    indicators: new Map(kept.filter(row => !row.subject.startsWith('level:')).map(row => [row.subject, row])),
  }
}

interface Kept extends Measure {
  subject: string
  taken_on: string
  referential: string
}

async function lastKept(scope: Work, date: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select distinct on (subject) subject, taken_on, numerator, denominator, value, referential
    from plan.snapshot where taken_on <= ${date} order by subject, taken_on desc
  `.execute(scope.db)
  return rows
}

async function signedOn(scope: Work, date: string) {
  const row = await db(scope)
    .selectFrom('plan.validation')
    .select(['validated_by', 'role', 'validated_on', 'levels'])
    .where('validated_on', '=', date)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { levels, ...validation } = row
  return { validation, levels: levels as Record<string, number | null> }
}
