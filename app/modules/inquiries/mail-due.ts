import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { oneLine } from '#kernel/mail.ts'
import { command } from '#kernel/operation.ts'
import { formatDate } from '#kernel/texts.ts'
import { dueNow, loadFollowUp, type Due } from './list-due.ts'
import { db } from './tables.ts'

/** Tells each person who follows what became due since the last time; nothing leaves towards vendors. */
export const mailDue = command({
  name: 'inquiries.mail-due',
  summary: { fr: 'Envoyer les relances à faire à qui les suit', en: 'Mail reminders to send to those who follow' },
  needs: 'inquiries.write',
  input: z.object({}),
  async run(scope) {
    const due = await dueNow(scope)
    const followUp = await loadFollowUp(scope)
    if (!followUp?.mails) return { due: due.length, mailed: 0 }
    const recent = due.filter(({ step }) => !followUp.mailed_on || step.on > followUp.mailed_on)
    const byPerson = Map.groupBy(recent, ({ follower_email }) => follower_email ?? '')
    byPerson.delete('')
    await db(scope)
      .updateTable('inquiries.follow_up')
      .set({ mailed_on: today(scope) })
      .where('id', '=', followUp.id)
      .execute()
    for (const [to, mine] of byPerson) {
      const subject = oneLine(`${scope.tenant.name} – relances à faire (${mine.length})`)
      await scope.mailer.send({ to, subject, text: textOf(mine) })
    }
    return { due: due.length, mailed: byPerson.size }
  },
})

const whats = {
  'first-reminder': 'première relance',
  'second-reminder': 'seconde relance',
  'no-answer': 'absence de réponse à constater',
} as const

function textOf(due: readonly Due[]): string {
  const lines = due.map(
    ({ vendor, step, days }) =>
      `- ${oneLine(vendor)} : ${whats[step.what]}, depuis le ${formatDate(step.on, 'fr')} (lettre partie il y a ${days} jours)`,
  )
  return `Bonjour,\n\nDans Gouvernail, menu « Questions aux éditeurs » :\n\n${lines.join('\n')}\n\nRien n’a été envoyé aux éditeurs.\n`
}
