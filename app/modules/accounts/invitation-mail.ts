import { sayActor } from '#kernel/sentences.ts'
import { civilDate } from '#kernel/clock.ts'
import type { Mail } from '#kernel/mail.ts'
import type { Work } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Invitation } from './invitation.ts'
import { isMemberRole } from './member.ts'
import { texts } from './texts.ts'

/** The mail of an invitation, in the language of the person who invites. */
export function invitationMail(
  { tenant, language }: Pick<Work, 'tenant' | 'language'>,
  { email, roles, invited_by, expires_at }: Omit<Invitation, 'id'>,
  link: string,
): Mail {
  const say = texts[language]
  const words = {
    authority: tenant.name,
    inviter: sayActor(invited_by, language),
    roles: roles
      .filter(isMemberRole)
      .map(role => say.roles[role])
      .join(', '),
    until: formatDate(civilDate(expires_at, tenant.timeZone), language),
    link,
  }
  return { to: email, subject: say.mail.subject(tenant.name), text: say.mail.text(words) }
}
