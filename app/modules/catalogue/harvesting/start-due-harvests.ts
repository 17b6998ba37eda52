import { z } from 'zod'
import { civilDate, today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { isDue, type Schedule } from './source.ts'
import { startHarvest } from './start-harvest.ts'

/** Starts the harvests whose day has come; a source under way, paused or archived waits. Returns how many it started. */
export const startDueHarvests = command({
  name: 'catalogue.start-due-harvests',
  summary: { fr: 'Lancer les moissonnages prévus', en: 'Start the harvests that are due' },
  needs: 'catalogue.harvest',
  input: z.object({}),
  async run(scope) {
    const sources = await db(scope)
      .selectFrom('catalogue.source as s')
      .leftJoin('catalogue.run as r', 'r.source_id', 's.id')
      .select(['s.id', 's.schedule'])
      .select(eb => eb.fn.max('r.queued_at').as('last'))
      .where('s.archived_at', 'is', null)
      .where('s.paused', '=', false)
      .where('s.address', 'is not', null)
      .groupBy(['s.tenant_id', 's.id', 's.schedule'])
      .execute()
    let started = 0
    for (const { id, schedule, last } of sources) {
      const day = last && civilDate(last, scope.tenant.timeZone)
      if (!isDue(schedule as Schedule, day, today(scope))) continue
      try {
        await startHarvest(scope, { source_id: id })
        started++
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
      }
    }
    return { started }
  },
})
