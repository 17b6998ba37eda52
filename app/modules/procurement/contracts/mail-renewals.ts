import { z } from 'zod'
import { addDays, today } from '#kernel/clock.ts'
import { mailEach, oneLine } from '#kernel/mail.ts'
import { command } from '#kernel/operation.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { loadFollowUp } from './follow-up.ts'
import { loadRenewals, type Renewal } from './renewals.ts'

/** A first word this many days before the preparation begins, another on the day, a last one this many days before the end. */
const daysBefore = 30

/** Tells those who asked for it which renewals came near since the last mail; nothing new, no mail. */
export const mailRenewals = command({
  name: 'procurement.mail-renewals',
  summary: { fr: 'Envoyer les rappels de contrats', en: 'Mail reminders of contracts' },
  needs: 'procurement.edit',
  input: z.object({}),
  async run(scope) {
    const followUp = await loadFollowUp(scope)
    if (!followUp?.mails) return { contracts: 0, mailed: 0 }
    const now = today(scope)
    const since = followUp.mailed_on ?? '0001-01-01'
    // Whatever crossed one of the lines since the last mail, even after days without a run.
    const crossed = (day: string) => day > since && day <= now
    const told = (await loadRenewals(scope)).filter(
      ({ matters, standing, prepare_on, ends_on }) =>
        matters &&
        standing !== 'ended' &&
        standing !== 'planned' &&
        (crossed(addDays(prepare_on, -daysBefore)) || crossed(prepare_on) || crossed(addDays(ends_on, -daysBefore))),
    )
    await db(scope).updateTable('procurement.follow_up').set({ mailed_on: now }).where('id', '=', followUp.id).execute()
    if (told.length === 0) return { contracts: 0, mailed: 0 }
    const subject = oneLine(frenchSpaces(`${scope.tenant.name} : contrats à renouveler (${told.length})`))
    const mailed = await mailEach(scope.mailer, followUp.recipients, { subject, text: textOf(told) })
    return { contracts: told.length, mailed }
  },
})

function textOf(renewals: readonly Renewal[]): string {
  const lines = renewals.map(
    ({ object, reference, holders, prepare_on, ends_on }) =>
      `- ${oneLine(object)} (${oneLine(reference)}${holders ? `, ${oneLine(holders)}` : ''}) : fin le ${formatDate(ends_on, 'fr')}, à préparer dès le ${formatDate(prepare_on, 'fr')}`,
  )
  return frenchSpaces(
    `Bonjour,\n\nCes contrats s’achèvent et rien n’est encore prévu pour leurs données :\n\n${lines.join('\n')}\n\nDans Gouvernail, menu « Marchés et concessions », page « Échéances ».\n`,
  )
}
