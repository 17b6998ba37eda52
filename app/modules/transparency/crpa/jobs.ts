import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'

/** Every morning: what the public sent is opened, and those who left an e-mail address are told their number. */
export const dailyOpening: Job = {
  name: 'transparency.daily-opening',
  label: { fr: 'Ouverture des demandes du public', en: 'Opening of the requests of the public' },
  input: z.object({}),
  daily: 6,
  async run(scope, _input: never, progress) {
    let opened = 0
    for (let more = 1; more > 0; opened += more) {
      more = (await openInbox(scope, {})).opened
      await progress.report(opened + more, null)
    }
    const untold = (await listRequests(scope, { state: 'open' })).filter(
      ({ person_email, acknowledged_on }) => person_email && !acknowledged_on,
    )
    // One address that no mail reaches must not keep the others waiting: it is tried again the next day.
    const told = await Promise.allSettled(untold.map(({ id }) => acknowledgeRequest(scope, { id, how: 'mail' })))
    return { opened, acknowledged: told.filter(({ status }) => status === 'fulfilled').length }
  },
}
