import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** For good and for everybody: the first steps no longer come to the home page; their page stays in the settings. */
export const dismissJourney = command({
  name: 'onboarding.dismiss-journey',
  summary: { fr: 'Ne plus proposer les premiers pas', en: 'Stop offering the first steps' },
  needs: 'onboarding.follow',
  input: z.object({}),
  http: 'POST /first-steps/dismissal',
  async run(scope) {
    await db(scope)
      .insertInto('onboarding.dismissal')
      .values({
        tenant_id: scope.tenantId,
        id: newId(),
        dismissed_by: actorName(scope.actor),
        dismissed_on: today(scope),
      })
      .onConflict(same => same.column('tenant_id').doNothing())
      .execute()
  },
})
