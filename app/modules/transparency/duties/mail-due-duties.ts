import { z } from 'zod'
import { addDays, today } from '#kernel/clock.ts'
import { mailEach, oneLine } from '#kernel/mail.ts'
import { command } from '#kernel/operation.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { loadFollowUp } from './follow-up.ts'
import { loadDuties, type Duty } from './load-duties.ts'

/** A first word this many days before, another on the day after. */
const daysBefore = 30

/** Tells those who asked for it which duties came near or became late since the last mail; nothing new, no mail. */
export const mailDueDuties = command({
  name: 'transparency.mail-due-duties',
  summary: { fr: 'Envoyer les rappels d’obligations', en: 'Mail reminders of duties' },
  needs: 'transparency.validate',
  input: z.object({}),
  async run(scope) {
    const followUp = await loadFollowUp(scope)
    if (!followUp?.mails) return { duties: 0, mailed: 0 }
    const now = today(scope)
    const since = followUp.mailed_on ?? '0001-01-01'
    // Everything that crossed one of the two lines since the last mail, whatever the days without a run.
    const crossed = (day: string) => day > since && day <= now
    const told = (await loadDuties(scope)).filter(
      ({ day, standing }) =>
        day !== null &&
        (standing === 'soon' || standing === 'overdue') &&
        (crossed(addDays(day, -daysBefore)) || crossed(addDays(day, 1))),
    )
    await db(scope)
      .updateTable('transparency.follow_up')
      .set({ mailed_on: now })
      .where('id', '=', followUp.id)
      .execute()
    if (told.length === 0) return { duties: 0, mailed: 0 }
    const subject = oneLine(frenchSpaces(`${scope.tenant.name} : obligations à suivre (${told.length})`))
    const mailed = await mailEach(scope.mailer, followUp.recipients, { subject, text: textOf(told) })
    return { duties: told.length, mailed }
  },
})

function textOf(duties: readonly Duty[]): string {
  const part = (title: string, standing: Duty['standing']) => {
    const mine = duties.filter(duty => duty.standing === standing)
    const lines = mine.map(
      ({ day, title: what, system, owner }) =>
        `- ${formatDate(day ?? '', 'fr')} – ${system} : ${what}${owner ? ` (${owner})` : ''}`,
    )
    return mine.length > 0 ? [`${title}\n\n${lines.join('\n')}`] : []
  }
  const parts = [...part('Dépassées', 'overdue'), ...part('Bientôt', 'soon')]
  return frenchSpaces(`Bonjour,\n\n${parts.join('\n\n')}\n\nDans Gouvernail, menu « Obligations ».\n`)
}
