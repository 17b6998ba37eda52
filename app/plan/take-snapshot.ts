import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { computeLevels } from './compute-levels.ts'
import { referentialVersion } from './referential.ts'
import { db } from './tables.ts'

/** Keeps today's indicators and levels, one row per subject and only when it changed. Safe to run again the same day. */
export const takeSnapshot = command({
  name: 'plan.take-snapshot',
  summary: { fr: 'Prendre la photo du jour', en: 'Take today’s snapshot' },
  needs: 'plan.snapshot',
  input: z.object({}),
  async run(scope) {
    // Two processes may both think of it: the second waits, then finds nothing to change.
    await sql`select pg_advisory_xact_lock(7303, hashtext(${scope.tenantId}))`.execute(scope.db)
    const { rows, evidence } = await computeLevels(scope)
    const subjects = [
      ...rows.map(row => ({ subject: `level:${row.id}`, numerator: null, denominator: null, value: row.level })),
      ...[...evidence.indicators.values()].map(({ id, numerator, denominator, value }) => ({
        subject: id,
        numerator,
        denominator,
        value,
      })),
    ].map(subject => ({ ...subject, id: newId() }))
    // Taken again, the day says what is true now: a mistake put right leaves no trace.
    await db(scope).deleteFrom('plan.snapshot').where('taken_on', '=', evidence.today).execute()
    const { numAffectedRows } = await sql`
      insert into plan.snapshot (tenant_id, id, subject, taken_on, numerator, denominator, value, referential)
      select ${scope.tenantId}, s.id, s.subject, ${evidence.today}, s.numerator, s.denominator, s.value, ${referentialVersion}
      from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb)
        as s (id uuid, subject text, numerator float8, denominator float8, value float8)
      left join lateral (
        select taken_on, numerator, denominator, value from plan.snapshot last
        where last.tenant_id = ${scope.tenantId} and last.subject = s.subject and last.taken_on < ${evidence.today}
        order by last.taken_on desc limit 1
      ) before on true
      where (before.taken_on is null and (s.value is not null or s.numerator is not null))
        or (before.taken_on is not null and (before.numerator, before.denominator, before.value) is distinct from (s.numerator, s.denominator, s.value))
    `.execute(scope.db)
    return { day: evidence.today, changed: Number(numAffectedRows ?? 0) }
  },
})
