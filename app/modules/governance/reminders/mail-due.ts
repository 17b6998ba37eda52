import { z } from 'zod'
import { addDays, today } from '#kernel/clock.ts'
import { mailEach, oneLine } from '#kernel/mail.ts'
import { command } from '#kernel/operation.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { datesOf, type Dated } from '../dates.ts'
import { db } from '../tables.ts'
import { loadFollowUp } from './follow-up.ts'

/** A first word this many days before. */
const daysBefore: Record<Dated['kind'], number> = { meeting: 7, rhythm: 30, decision: 30, review: 30, agreement: 90 }

/** Tells those who asked for it what came near or became late since the last mail; nothing new, no mail. */
export const mailDue = command({
  name: 'governance.mail-due',
  summary: { fr: 'Envoyer les rappels de gouvernance', en: 'Mail reminders of governance' },
  needs: 'governance.edit',
  input: z.object({}),
  async run(scope) {
    const followUp = await loadFollowUp(scope)
    if (!followUp?.mails) return { dates: 0, mailed: 0 }
    const now = today(scope)
    const since = followUp.mailed_on ?? '0001-01-01'
    // Everything that crossed one of the two lines since the last mail, whatever the days without a run.
    const crossed = (day: string) => day > since && day <= now
    const told = (await datesOf(scope, 'fr')).filter(
      ({ done, on, kind }) =>
        !done &&
        (kind === 'meeting'
          ? on >= now && crossed(addDays(on, -daysBefore.meeting))
          : crossed(addDays(on, -daysBefore[kind])) || crossed(addDays(on, 1))),
    )
    await db(scope).updateTable('governance.follow_up').set({ mailed_on: now }).where('id', '=', followUp.id).execute()
    if (told.length === 0) return { dates: 0, mailed: 0 }
    const subject = oneLine(frenchSpaces(`${scope.tenant.name} : gouvernance, dates à suivre (${told.length})`))
    const mailed = await mailEach(scope.mailer, followUp.recipients, { subject, text: textOf(told, now) })
    return { dates: told.length, mailed }
  },
})

function textOf(dates: readonly Dated[], now: string): string {
  const part = (title: string, mine: readonly Dated[]) =>
    mine.length > 0
      ? [`${title}\n\n${mine.map(({ on, title: what }) => `- ${formatDate(on, 'fr')} – ${oneLine(what)}`).join('\n')}`]
      : []
  const parts = [
    ...part(
      'Dépassées',
      dates.filter(({ on }) => on < now),
    ),
    ...part(
      'Bientôt',
      dates.filter(({ on }) => on >= now),
    ),
  ]
  return frenchSpaces(`Bonjour,\n\n${parts.join('\n\n')}\n\nDans Gouvernail, menu « Données ».\n`)
}
